#include "arguments.h"

namespace standing {

const char* const kUsage =
    "usage: check [options] [TEXT ...]      checks TEXT, or standard input where there is none\n"
    "\n"
    "  --surface S     chat (default), proposal, profile, feedback\n"
    "  --stage S       before, active, unknown (default; judged as before)\n"
    "  --platform P    upwork (default), fiverr, freelancer, peopleperhour, workana, onlinejobs\n"
    "  --why           also says what was considered, and what set it aside\n"
    "  --json          one JSON object with the findings\n"
    "  --jsonl         reads one JSON record a line, writes one answer a line\n"
    "  --rules FOLDER  takes the rules of a folder like core/rules, without building\n"
    "  --              what follows is text\n"
    "\n"
    "exit status: 0, 1 where a violation was found, 2 for wrong usage\n";

namespace {

template <typename Enum>
std::string Choose(const std::string& option, const std::string& name, Enum& out) {
  if (const auto value = Parse<Enum>(name)) {
    out = *value;
    return "";
  }
  return option + ": unknown value \"" + name + "\"; known are " + Names<Enum>();
}

}  // namespace

Arguments ReadArguments(const std::vector<std::string>& args) {
  Arguments out;
  bool only_text = false;
  for (std::size_t i = 0; i < args.size() && out.error.empty(); ++i) {
    const std::string& arg = args[i];
    if (only_text || !arg.starts_with("--")) {
      out.text = out.text ? *out.text + " " + arg : arg;
    } else if (arg == "--") {
      only_text = true;
    } else if (arg == "--help") {
      out.help = true;
    } else if (arg == "--why") {
      out.why = true;
    } else if (arg == "--json") {
      out.output = Output::kJson;
    } else if (arg == "--jsonl") {
      out.output = Output::kJsonLines;
    } else if (arg == "--surface" || arg == "--stage" || arg == "--platform" || arg == "--rules") {
      if (++i == args.size()) {
        out.error = arg + " wants a value";
      } else if (arg == "--rules") {
        out.rules = args[i];
      } else if (arg == "--surface") {
        out.error = Choose(arg, args[i], out.context.surface);
      } else if (arg == "--stage") {
        out.error = Choose(arg, args[i], out.context.stage);
      } else {
        out.error = Choose(arg, args[i], out.context.platform);
      }
    } else {
      out.error = "unknown option " + arg;
    }
  }
  if (out.error.empty() && out.output == Output::kJsonLines && out.text) {
    out.error = "--jsonl reads its records from standard input, not from arguments";
  }
  return out;
}

}  // namespace standing
