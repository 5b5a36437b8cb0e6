#include "literals.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "fold.h"
#include "gate.h"
#include "re2/prefilter.h"
#include "re2/re2.h"
#include "utf.h"

namespace standing::rulec {
namespace {

using re2::Prefilter;

// A larger set would let nearly every text through.
constexpr std::size_t kMaxLiterals = 400;

class ClauseFinder {
 public:
  explicit ClauseFinder(const LiteralFrequency& frequency) : frequency_(frequency) {}

  // Shape: rarest first.
  std::vector<Clause> Clauses(Prefilter* node) {
    switch (node->op()) {
      case Prefilter::ATOM:
        if (node->atom().size() < kPieceBytes) return {};
        return {Clause{frequency_.RarestPart(node->atom())}};
      case Prefilter::AND: {
        std::set<Clause> all;
        for (Prefilter* sub : *node->subs()) {
          for (Clause& clause : Clauses(sub)) all.insert(std::move(clause));
        }
        std::vector<Clause> sorted(all.begin(), all.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [&](const Clause& a, const Clause& b) { return Cost(a) < Cost(b); });
        return sorted;
      }
      case Prefilter::OR: {
        std::set<std::string> either;
        for (Prefilter* sub : *node->subs()) {
          const std::vector<Clause> clauses = Clauses(sub);
          if (clauses.empty()) return {};
          either.insert(clauses.front().begin(), clauses.front().end());
        }
        if (either.size() > kMaxLiterals) return {};
        return {Clause(either.begin(), either.end())};
      }
      default:
        return {};
    }
  }

 private:
  // Short literals stand inside many words that no sentence shows, so each costs something.
  double Cost(const Clause& clause) const {
    double cost = 0;
    for (const std::string& literal : clause) {
      cost += static_cast<double>(frequency_.Count(literal)) +
              1.0 / static_cast<double>(literal.size());
    }
    return cost;
  }

  const LiteralFrequency& frequency_;
};

// Each alternative in a group of its own. RE2 would otherwise factor "paypal|payoneer" into "pay"
// and the rest, and short rests are lost as literals.
std::string WithoutFactoring(std::string_view regex) {
  std::string out = "(";
  bool in_set = false;
  for (std::size_t at = 0; at < regex.size(); ++at) {
    const char c = regex[at];
    if (c == '\\') {
      out += regex.substr(at++, 2);
    } else if (in_set || c == '[') {
      out += c;
      in_set = c != ']';
    } else if (regex.substr(at).starts_with("(?:")) {
      out += "((";
      at += 2;
    } else if (regex.substr(at).starts_with("(?")) {
      const std::size_t close = regex.find(')', at);
      out += regex.substr(at, close + 1 - at);
      at = close;
    } else if (c == '(' || c == ')') {
      out += {c, c};
    } else if (c == '|') {
      out += ")|(";
    } else {
      out += c;
    }
  }
  return out + ")";
}

}  // namespace

LiteralFrequency::LiteralFrequency(const Source& source) {
  for (const RuleSource& rule : source.rules) {
    std::string text;
    for (const auto* sentences : {&rule.violates, &rule.allows}) {
      for (const Sentence& sentence : *sentences) {
        text += Folded(ToUtf16(sentence.text.value).text).text() + '\n';
      }
    }
    std::set<std::string> grams;
    for (std::size_t i = 0; i < text.size(); ++i) {
      grams.insert(text.substr(i, kPieceBytes));
      grams.insert(text.substr(i, kPieceBytes + 1));
    }
    for (const std::string& gram : grams) ++grams_[gram];
  }
}

std::size_t LiteralFrequency::Count(std::string_view literal) const {
  const std::size_t size = std::min(literal.size(), kPieceBytes + 1);
  std::size_t least = SIZE_MAX;
  for (std::size_t i = 0; i + size <= literal.size(); ++i) {
    const auto known = grams_.find(std::string(literal.substr(i, size)));
    least = std::min(least, known == grams_.end() ? 0 : known->second);
  }
  return least;
}

std::string LiteralFrequency::RarestPart(std::string_view literal) const {
  std::size_t best = 0;
  for (std::size_t i = 1; i + kMaxLiteralBytes <= literal.size(); ++i) {
    const auto count = [&](std::size_t at) { return Count(literal.substr(at, kMaxLiteralBytes)); };
    if (count(i) < count(best)) best = i;
  }
  return std::string(literal.substr(best, kMaxLiteralBytes));
}

std::vector<Clause> RequiredClauses(std::string_view regex, const LiteralFrequency& frequency) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(int64_t{64} << 20);
  const RE2 re(WithoutFactoring(regex), options);
  const std::unique_ptr<Prefilter> root(re.ok() ? Prefilter::FromRE2(&re) : nullptr);
  if (!root) return {};
  return ClauseFinder(frequency).Clauses(root.get());
}

}  // namespace standing::rulec
