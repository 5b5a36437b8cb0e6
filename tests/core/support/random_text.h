// Texts by chance, the same ones at every run.

#ifndef STANDING_TESTS_CORE_SUPPORT_RANDOM_TEXT_H_
#define STANDING_TESTS_CORE_SUPPORT_RANDOM_TEXT_H_

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace standing::testing_support {

class RandomText {
 public:
  explicit RandomText(unsigned seed) : engine_(seed) {}

  std::size_t Below(std::size_t limit) { return engine_() % limit; }

  // One after another of the pieces, with nothing between them.
  std::string Of(const std::vector<std::string>& pieces, std::size_t count);

  // What a page may hand over: words, punctuation, blanks of all kinds, letters of other alphabets,
  // styled and full-width letters, emoji, invisible characters, lone surrogates.
  std::u16string Utf16(const std::vector<std::u16string>& words, std::size_t count);

 private:
  std::mt19937 engine_;
};

}  // namespace standing::testing_support

#endif  // STANDING_TESTS_CORE_SUPPORT_RANDOM_TEXT_H_
