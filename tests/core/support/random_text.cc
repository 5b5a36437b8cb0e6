#include "support/random_text.h"

namespace standing::testing_support {
namespace {

const std::vector<std::u16string> kOdd = {
    u" ",
    u"  ",
    u"\t",
    u"\n",
    u"\r\n\r\n",
    u". ",
    u"? ",
    u"! ",
    u"...",
    u", ",
    u"'",
    u"\u2019",
    u"\u201C",
    u"\u00A0",
    u"\u3000",
    u"\u200B",
    u"\u00AD",
    u"\uFEFF",
    u"\u00E9",
    u"\u00C9",
    u"\u0416",
    u"\uFF30\uFF41",
    u"\u24C5",
    u"\U0001F642",
    u"\u4F60",
    u"\u2028",
    u"\U0001D41A",
    u"\U0001D7D8",
    u"\U0001F469\u200D\U0001F4BB",
    u"A",
    u"z",
    u"0",
    u"\u0000",
    u"\u0001",
    u"[[",
    std::u16string(1, char16_t{0xD800}),
    std::u16string(1, char16_t{0xDC00}),
};

}  // namespace

std::string RandomText::Of(const std::vector<std::string>& pieces, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += pieces[Below(pieces.size())];
  return out;
}

std::u16string RandomText::Utf16(const std::vector<std::u16string>& words, std::size_t count) {
  std::u16string out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<std::u16string>& from = Below(2) == 0 ? words : kOdd;
    out += from[Below(from.size())];
    if (Below(3) == 0) out += u' ';
  }
  return out;
}

}  // namespace standing::testing_support
