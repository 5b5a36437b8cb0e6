// Runs a program to its end and keeps what it said.

#ifndef STANDING_TESTS_CORE_SUPPORT_PROCESS_H_
#define STANDING_TESTS_CORE_SUPPORT_PROCESS_H_

#include <string>
#include <string_view>
#include <vector>

namespace standing::testing_support {

struct ProcessResult {
  int status = -1;  // exit status; -1 where the program was killed or could not be started
  std::string out;
  std::string error;
};

ProcessResult RunProgram(const std::string& program, const std::vector<std::string>& args,
                         std::string_view input = "");

}  // namespace standing::testing_support

#endif  // STANDING_TESTS_CORE_SUPPORT_PROCESS_H_
