#include "literals.h"

#include <algorithm>
#include <memory>
#include <set>

#include "gate.h"
#include "re2/prefilter.h"
#include "re2/re2.h"

namespace standing::rulec {
namespace {

using re2::Prefilter;

// More literals than this in one clause let nearly every text through; other clauses do the work.
constexpr std::size_t kMaxLiterals = 400;

// How much a clause holds back: its shortest literal counts, then how few there are.
bool Better(const Clause& a, const Clause& b) {
  const auto shortest = [](const Clause& clause) {
    std::size_t least = SIZE_MAX;
    for (const std::string& literal : clause) least = std::min(least, literal.size());
    return std::min<std::size_t>(least, 8);
  };
  if (shortest(a) != shortest(b)) return shortest(a) > shortest(b);
  return a.size() < b.size();
}

std::set<Clause> Clauses(Prefilter* node) {
  switch (node->op()) {
    case Prefilter::ATOM:
      if (node->atom().size() < kPieceBytes) return {};
      return {Clause{node->atom()}};
    case Prefilter::AND: {
      std::set<Clause> all;
      for (Prefilter* sub : *node->subs()) all.merge(Clauses(sub));
      return all;
    }
    case Prefilter::OR: {
      std::set<std::string> either;
      for (Prefilter* sub : *node->subs()) {
        const std::set<Clause> clauses = Clauses(sub);
        if (clauses.empty()) return {};
        const Clause& best = *std::min_element(clauses.begin(), clauses.end(), Better);
        either.insert(best.begin(), best.end());
      }
      if (either.size() > kMaxLiterals) return {};
      return {Clause(either.begin(), either.end())};
    }
    default:
      return {};
  }
}

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

std::vector<Clause> RequiredClauses(std::string_view regex) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(int64_t{64} << 20);
  const RE2 re(WithoutFactoring(regex), options);
  const std::unique_ptr<Prefilter> root(re.ok() ? Prefilter::FromRE2(&re) : nullptr);
  if (!root) return {};
  const std::set<Clause> clauses = Clauses(root.get());
  return {clauses.begin(), clauses.end()};
}

}  // namespace standing::rulec
