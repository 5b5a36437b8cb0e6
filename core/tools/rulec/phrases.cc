#include "phrases.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "pattern_text.h"

namespace standing::rulec {
namespace {

using Symbol = std::uint16_t;  // see pattern_text.h

constexpr std::size_t kPairsPerRound = 100;
constexpr std::size_t kFewestUses = 3;  // a phrase costs its two symbols and its place in the list

using Text = std::vector<Symbol>;
using Pair = std::pair<Symbol, Symbol>;

Text ReadSymbols(std::string_view text) {
  Text out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (FindClass(text.substr(at, 1), 0) == 0) {
      out.push_back(static_cast<Symbol>(kFirstClass + ClassAt(text, at)));
      ++at;
    } else {
      out.push_back(static_cast<unsigned char>(text[at]));
    }
  }
  return out;
}

// The commonest pairs, such that no symbol ends one and begins another: they can be replaced
// together.
std::vector<Pair> CommonPairs(const std::vector<Text>& texts) {
  std::unordered_map<std::uint32_t, std::size_t> counts;
  for (const Text& text : texts) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      ++counts[std::uint32_t{text[i]} << 16 | text[i + 1]];
    }
  }
  std::vector<std::pair<std::size_t, std::uint32_t>> ranked;
  for (const auto& [pair, count] : counts) {
    if (count >= kFewestUses) ranked.emplace_back(count, pair);
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<Pair> out;
  std::set<Symbol> begins;
  std::set<Symbol> ends;
  for (const auto& [count, pair] : ranked) {
    if (out.size() == kPairsPerRound) break;
    // A pair much rarer than the commonest waits: the others may eat into it.
    if (count * 2 < ranked.front().first) break;
    const auto first = static_cast<Symbol>(pair >> 16);
    const auto second = static_cast<Symbol>(pair);
    if (ends.contains(first) || begins.contains(second)) continue;
    begins.insert(first);
    ends.insert(second);
    out.emplace_back(first, second);
  }
  return out;
}

void Replace(Text& text, const std::map<Pair, Symbol>& phrases) {
  Text out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto found = i + 1 < text.size() ? phrases.find({text[i], text[i + 1]}) : phrases.end();
    if (found == phrases.end()) {
      out.push_back(text[i]);
    } else {
      out.push_back(found->second);
      ++i;
    }
  }
  text = std::move(out);
}

std::string WriteSymbols(const Text& text) {
  std::string out;
  for (const Symbol symbol : text) {
    if (symbol >= kFirstPhrase) {
      AppendPhrase(symbol - kFirstPhrase, out);
    } else if (symbol >= kFirstClass) {
      AppendClass(symbol - kFirstClass, out);
    } else {
      out += static_cast<char>(symbol);
    }
  }
  return out;
}

}  // namespace

std::vector<std::uint16_t> ShareTexts(std::vector<std::string*> templates) {
  std::vector<Text> texts;
  for (const std::string* text : templates) texts.push_back(ReadSymbols(*text));
  std::vector<Pair> phrases;
  while (phrases.size() + kPairsPerRound <= kMaxPhrases) {
    const std::vector<Pair> pairs = CommonPairs(texts);
    if (pairs.empty()) break;
    std::map<Pair, Symbol> round;
    for (const Pair& pair : pairs) {
      round.emplace(pair, static_cast<Symbol>(kFirstPhrase + phrases.size()));
      phrases.push_back(pair);
    }
    for (Text& text : texts) Replace(text, round);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) *templates[i] = WriteSymbols(texts[i]);
  std::vector<std::uint16_t> out;
  for (const auto& [first, second] : phrases) {
    out.push_back(first);
    out.push_back(second);
  }
  return out;
}

}  // namespace standing::rulec
