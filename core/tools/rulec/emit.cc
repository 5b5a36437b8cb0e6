#include "emit.h"

#include <cstdint>
#include <cstdio>
#include <cstring>

namespace standing::rulec {

std::string EmitSource(std::string_view rule_file) {
  std::string out =
      "// Made by rulec from core/rules. Not to be edited.\n"
      "#include <cstdint>\n\n#include \"rule_file.h\"\n\n"
      "namespace standing {\nnamespace {\n\nconstexpr std::uint64_t kWords[] = {\n";
  for (std::size_t at = 0; at + 8 <= rule_file.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, rule_file.data() + at, sizeof word);
    char text[24];
    std::snprintf(text, sizeof text, "0x%llx,", static_cast<unsigned long long>(word));
    out += text;
    if (at % 64 == 56) out += '\n';
  }
  return out +
         "};\n\n}  // namespace\n\n"
         "const RuleSet& BuiltInRules() {\n"
         "  static const RuleFile file(kWords);\n"
         "  return file.rules();\n"
         "}\n\n}  // namespace standing\n";
}

}  // namespace standing::rulec
