// rulec: compiles core/rules into a rule file, and refuses what is wrong in it.
//
//   rulec FOLDER                 checks the rules and proves their sentences
//   rulec FOLDER --out FILE      also writes the rule file, if nothing was wrong
//   rulec FOLDER --source FILE   the same as C++ source
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
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argc, char** argv) {
  using standing::rulec::Problem;
  const std::vector<std::string_view> args(argv + 1, argv + argc);
  const bool writes = args.size() == 3 && (args[1] == "--out" || args[1] == "--source");
  if (args.size() != 1 && !writes) {
    std::fputs("usage: rulec FOLDER [--out FILE | --source FILE]\n", stderr);
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
  if (!writes) {
    std::printf("%zu rules; %zu passed, %zu failed\n", source.rules.size(), counts.passed,
                counts.failed);
  }
  if (!problems.empty()) return 1;
  if (writes) {
    const std::string path(args[2]);
    const std::string file = standing::WriteRuleFile(compiled.View());
    if (!WriteFile(path, args[1] == "--out" ? file : standing::rulec::EmitSource(file))) {
      std::fprintf(stderr, "rulec: cannot write %s\n", path.c_str());
      return 1;
    }
  }
  return 0;
}
