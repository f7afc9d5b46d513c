/** Version of the rules that find indicators and judge how they are spoken of. */
export const INDICATORS_VERSION = '1';
