#include "pattern_text.h"

namespace standing {
namespace {

constexpr unsigned char kFirstShort = 0x01;
constexpr unsigned char kLastShort = 0x1C;
constexpr unsigned char kClassMark = 0x1D;
constexpr unsigned char kLastClassMark = 0x1F;
constexpr std::size_t kShortPhrases = kLastShort - kFirstShort + 1;
constexpr unsigned char kFirstLong = 0x80;

class Expander {
 public:
  Expander(const RuleSet& rules, bool with_classes) : rules_(rules), with_classes_(with_classes) {}

  std::string Run(std::string_view source) {
    Text(source);
    return std::move(out_);
  }

 private:
  void Text(std::string_view source) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(source[at]); };
    for (std::size_t at = 0; at < source.size(); ++at) {
      const unsigned char c = byte(at);
      if (c >= kClassMark && c <= kLastClassMark) {
        Class(ClassAt(source, at));
        ++at;
      } else if (c >= kFirstShort && c <= kLastShort) {
        Phrase(c - kFirstShort);
      } else if (c >= kFirstLong) {
        Phrase(kShortPhrases + (c - kFirstLong) * 256u + byte(at + 1));
        ++at;
      } else {
        out_ += source[at];
      }
    }
  }

  void Class(std::size_t index) {
    if (with_classes_) {
      Text(rules_.classes[index]);
    } else {
      AppendClass(index, out_);
    }
  }

  void Phrase(std::size_t index) {
    Symbol(rules_.phrases[2 * index]);
    Symbol(rules_.phrases[2 * index + 1]);
  }

  void Symbol(std::uint16_t symbol) {
    if (symbol >= kFirstPhrase) {
      Phrase(symbol - kFirstPhrase);
    } else if (symbol >= kFirstClass) {
      Class(symbol - kFirstClass);
    } else {
      out_ += static_cast<char>(symbol);
    }
  }

  const RuleSet& rules_;
  const bool with_classes_;
  std::string out_;
};

}  // namespace

std::string ExpandPattern(const RuleSet& rules, std::string_view source) {
  return Expander(rules, true).Run(source);
}

std::string ExpandPhrases(const RuleSet& rules, std::string_view source) {
  return Expander(rules, false).Run(source);
}

void AppendClass(std::size_t index, std::string& out) {
  out += {static_cast<char>(kClassMark + index / 256), static_cast<char>(index % 256)};
}

void AppendPhrase(std::size_t index, std::string& out) {
  if (index < kShortPhrases) {
    out += static_cast<char>(kFirstShort + index);
    return;
  }
  const std::size_t rest = index - kShortPhrases;
  out += {static_cast<char>(kFirstLong + rest / 256), static_cast<char>(rest % 256)};
}

std::size_t FindClass(std::string_view source, std::size_t at) {
  return source.find_first_of("\x1D\x1E\x1F", at);
}

std::size_t ClassAt(std::string_view source, std::size_t at) {
  return (static_cast<unsigned char>(source[at]) - kClassMark) * 256u +
         static_cast<unsigned char>(source[at + 1]);
}

}  // namespace standing
