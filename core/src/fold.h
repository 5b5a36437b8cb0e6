// Fold: UTF-16 text to the plain lower-case UTF-8 that patterns are written for.
//
// Case, curly quotes, full-width and styled letters, odd spaces become plain; zero-width characters
// vanish; runs of blanks become one. A map leads every folded byte back to the text.
// Cost: ASCII text without runs of blanks is folded unit by unit and needs no map.

#ifndef STANDING_SRC_FOLD_H_
#define STANDING_SRC_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standing {

class Folded {
 public:
  // `text` must outlive the object.
  explicit Folded(std::u16string_view text);

  // Sentences are separated by '\n', words by ' '.
  const std::string& text() const { return text_; }
  std::string& text() { return text_; }

  // The place in the original text of a folded byte; `offset` may be one past the end.
  // Units: bytes in, UTF-16 code units out.
  std::size_t ToUtf16(std::size_t offset) const;
  // The end in the original of a folded range that ends before `offset`: what was dropped behind
  // the range's last character does not belong to it.
  std::size_t EndToUtf16(std::size_t offset) const;

 private:
  struct Step {
    std::uint32_t folded;
    std::uint32_t original;
  };
  void Mark(std::size_t original);

  std::string text_;
  // Where the distance between folded and original changes; within a step it is constant. Sorted.
  std::vector<Step> steps_;
  std::u16string_view original_;
};

}  // namespace standing

#endif  // STANDING_SRC_FOLD_H_
