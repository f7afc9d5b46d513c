export { estimateTokens } from './client/token-estimate.ts';
export { defaultModelSettings, type ModelSettings, modelSettingsSchema } from './model-settings.ts';
export { planWindows, type WindowPlan } from './plan-windows.ts';
export { PROMPT_VERSION, type ProposeInput, proposeFields } from './propose-fields.ts';
