// rulec: compiles core/rules into a rule file, and refuses what is wrong in it.
//
//   rulec FOLDER                     checks the rules and proves their sentences
//   rulec FOLDER [--out FILE]        also writes the rule file, if nothing was wrong,
//                [--source FILE]     and the same as C++ source
//
// Prints every problem as "file:line: reason". Exit status: 0, 1 for a problem, 2 for wrong usage.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "compile.h"
#include "emit.h"
#include "proof.h"
#include "rule_file.h"
#include "source.h"

namespace {

bool WriteFile(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  if (file.flush()) return true;
  std::fprintf(stderr, "rulec: cannot write %s\n", path.c_str());
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  using standing::rulec::Problem;
  const std::vector<std::string_view> args(argv + 1, argv + argc);
  std::string out;
  std::string source_out;
  bool usable = args.size() % 2 == 1;
  for (std::size_t i = 1; usable && i + 1 < args.size(); i += 2) {
    usable = args[i] == "--out" || args[i] == "--source";
    (args[i] == "--out" ? out : source_out) = args[i + 1];
  }
  if (!usable) {
    std::fputs("usage: rulec FOLDER [--out FILE] [--source FILE]\n", stderr);
    return 2;
  }
  if (!std::filesystem::is_directory(args[0])) {
    std::fprintf(stderr, "rulec: %s is not a folder\n", std::string(args[0]).c_str());
    return 2;
  }
  std::vector<Problem> problems;
  const standing::rulec::Source source = standing::rulec::ReadSource(args[0], problems);
  const standing::rulec::CompiledRules compiled(source, problems);
  const standing::rulec::ProofCounts counts =
      standing::rulec::ProveRules(source, compiled, problems);
  for (const Problem& problem : problems) {
    std::fprintf(stderr, "%s:%zu: %s\n", problem.file.c_str(), problem.line,
                 problem.reason.c_str());
  }
  if (out.empty() && source_out.empty()) {
    std::printf("%zu rules; %zu passed, %zu failed\n", source.rules.size(), counts.passed,
                counts.failed);
  }
  if (!problems.empty()) return 1;
  const std::string file = standing::WriteRuleFile(compiled.View());
  if (!out.empty() && !WriteFile(out, file)) return 1;
  if (!source_out.empty() && !WriteFile(source_out, standing::rulec::EmitSource(file))) return 1;
  return 0;
}
