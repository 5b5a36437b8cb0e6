// toml++, without exceptions: a parse error is a value.
#ifndef STANDING_TOOLS_RULEC_TOML_H_
#define STANDING_TOOLS_RULEC_TOML_H_

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

#endif  // STANDING_TOOLS_RULEC_TOML_H_
