#include "literals.h"

#include <algorithm>
#include <memory>
#include <set>

#include "gate.h"
#include "re2/prefilter.h"

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

}  // namespace

std::vector<Clause> RequiredClauses(const RE2& re) {
  const std::unique_ptr<Prefilter> root(Prefilter::FromRE2(&re));
  if (!root) return {};
  const std::set<Clause> clauses = Clauses(root.get());
  return {clauses.begin(), clauses.end()};
}

}  // namespace standing::rulec
