import markdownIt from "markdown-it";
import { parse } from "yaml";

const ESCAPES = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
const SCROLLED = '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>';

export default function (config) {
  const markdown = markdownIt({ html: true });
  config.setLibrary("md", markdown);
  config.addDataExtension("yaml", (text) => parse(text));
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
  config.addPassthroughCopy({ static: "." });
  config.addFilter("markdown", (text) => markdown.render(text));
  config.addFilter("jsonScript", (data) =>
    JSON.stringify(data).replace(/[<>&]/g, (sign) => ESCAPES[sign]),
  );
  config.addFilter("at", (data, keys) => keys.reduce((part, key) => part[key], data));
  config.addFilter("siteLinks", (html, root) =>
    html
      .replace(/(href|src)="\//g, `$1="${root}`)
      .replaceAll("<table>", SCROLLED)
      .replaceAll("</table>", "</table></div>"),
  );
  return {
    dir: { input: "src", output: "public" },
    markdownTemplateEngine: false,
  };
}
