// Where sentences end. The one place that decides it: patterns only know that '\n' ends one.

#ifndef STANDING_SRC_SENTENCE_H_
#define STANDING_SRC_SENTENCE_H_

#include <cstddef>
#include <string>
#include <vector>

namespace standing {

// Units: bytes of folded text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Turns the blank after a sentence's end into '\n' and lists the sentences.
// Shape: sorted, not empty, separated by one '\n' each; together with those they cover the text.
std::vector<Span> SplitSentences(std::string& folded);

}  // namespace standing

#endif  // STANDING_SRC_SENTENCE_H_
