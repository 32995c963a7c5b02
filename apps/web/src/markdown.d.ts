/** A Markdown file, turned into HTML by vite.config.mjs. */
declare module '*.md' {
  const html: string;
  export default html;
}
