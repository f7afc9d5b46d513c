export { textOfHtml } from '../markup/html-text.ts';
