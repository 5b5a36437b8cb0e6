// The arguments of the command line.

#ifndef STANDING_TOOLS_STANDING_ARGUMENTS_H_
#define STANDING_TOOLS_STANDING_ARGUMENTS_H_

#include <optional>
#include <string>
#include <vector>

#include "standing/types.h"

namespace standing {

enum class Output { kPeople, kJson, kJsonLines };

struct Arguments {
  Output output = Output::kPeople;
  bool why = false;
  bool help = false;
  Context context;
  std::optional<std::string> rules;  // a folder like core/rules; absent: the built-in rules
  std::optional<std::string> text;   // absent: read standard input
  std::string error;                 // one sentence, empty where all is well
};

extern const char* const kUsage;

Arguments ReadArguments(const std::vector<std::string>& args);

}  // namespace standing

#endif  // STANDING_TOOLS_STANDING_ARGUMENTS_H_
