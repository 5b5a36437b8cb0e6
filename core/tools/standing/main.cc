// The command line of the checker. See kUsage.

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "answer_json.h"
#include "arguments.h"
#include "compile.h"
#include "people.h"
#include "records.h"
#include "source.h"
#include "standing/checker.h"
#include "utf.h"

namespace standing {
namespace {

bool Violates(const Answer& answer) {
  for (const Finding& finding : answer.findings) {
    if (finding.level == Level::kViolation) return true;
  }
  return false;
}

int CheckRecords(Checker& checker) {
  bool violation = false;
  std::string line;
  for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
    const RecordAnswer answer = AnswerRecord(checker, line, number);
    violation = violation || answer.violation;
    std::cout << answer.line << '\n';
  }
  return violation ? 1 : 0;
}

int CheckText(Checker& checker, const Arguments& arguments) {
  const std::string given =
      arguments.text ? *arguments.text : std::string(std::istreambuf_iterator<char>(std::cin), {});
  const Utf16Text read = ToUtf16(given);
  if (read.broken_at) {
    std::cerr << "check: byte " << *read.broken_at + 1
              << " of the text is not UTF-8; it was read as U+FFFD\n";
  }
  std::vector<TraceEntry> trace;
  const Answer answer =
      checker.Check(read.text, arguments.context, arguments.why ? &trace : nullptr);
  if (arguments.output == Output::kJson) {
    std::cout << AnswerJson(answer, read.text) << '\n';
  } else {
    std::cout << ShowFindings(answer, read.text, isatty(STDOUT_FILENO) != 0);
    if (arguments.why) std::cout << ShowTrace(trace, read.text);
  }
  return Violates(answer) ? 1 : 0;
}

}  // namespace
}  // namespace standing

int main(int argc, char** argv) {
  using namespace standing;
  const Arguments arguments = ReadArguments({argv + 1, argv + argc});
  if (arguments.help) {
    std::cout << kUsage;
    return 0;
  }
  if (!arguments.error.empty()) {
    std::cerr << "check: " << arguments.error << '\n';
    return 2;
  }
  std::ios::sync_with_stdio(false);
  std::optional<rulec::CompiledRules> from_folder;
  RuleSet rules = BuiltInRules();
  if (arguments.rules) {
    std::vector<rulec::Problem> problems;
    from_folder.emplace(rulec::ReadSource(*arguments.rules, problems), problems);
    for (const rulec::Problem& problem : problems) {
      std::cerr << problem.file << ':' << problem.line << ": " << problem.reason << '\n';
    }
    rules = from_folder->View();
  }
  Checker checker(rules);
  return arguments.output == Output::kJsonLines ? CheckRecords(checker)
                                                : CheckText(checker, arguments);
}
