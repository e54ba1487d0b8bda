// Read GIFT files with gift-pegjs: a JSON list of texts comes in, a list of answers goes out.
const { parse } = require("gift-pegjs");

let input = "";
process.stdin.on("data", (chunk) => (input += chunk));
process.stdin.on("end", () => {
  const answers = JSON.parse(input).map((text) => {
    try {
      return { questions: parse(text), error: null };
    } catch (error) {
      return { questions: null, error: error.message };
    }
  });
  process.stdout.write(JSON.stringify(answers));
});
