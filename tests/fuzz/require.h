// What must hold for every input: says which sentence is broken, and stops.

#ifndef STANDING_TESTS_FUZZ_REQUIRE_H_
#define STANDING_TESTS_FUZZ_REQUIRE_H_

#include <cstdio>
#include <cstdlib>

namespace standing::fuzz {

inline void Require(bool holds, const char* sentence) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", sentence);
  std::abort();
}

}  // namespace standing::fuzz

#endif  // STANDING_TESTS_FUZZ_REQUIRE_H_
