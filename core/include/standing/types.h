// The words that the whole project speaks: where a text stands, how strong a finding is, what it is
// about.
//
// Every enumeration has one table of names (types.cc), which is also the list of values that rule
// files, the command line and the browser side accept. An unknown name is told apart, never
// guessed.

#ifndef STANDING_TYPES_H_
#define STANDING_TYPES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace standing {

// How strongly the user is warned. Order: weaker before stronger; kNone is "no finding".
enum class Level : std::uint8_t { kNone, kHint, kCaution, kViolation };

enum class Area : std::uint8_t {
  kPayment,
  kContact,
  kAccounts,
  kLogins,
  kConduct,
  kSpam,
  kFeedback,
  kIdentity,
  kProhibited,
  kProfile,
};

// Where the user types.
enum class Surface : std::uint8_t { kChat, kProposal, kProfile, kFeedback };

// Whether a contract runs with the other side. kUnknown is judged as kBefore.
enum class Stage : std::uint8_t { kBefore, kActive, kUnknown };

enum class Platform : std::uint8_t {
  kUpwork,
  kFiverr,
  kFreelancer,
  kPeoplePerHour,
  kWorkana,
  kOnlineJobs,
};

// Who says that a rule exists: the marketplace's own page, a copy of its legal text, its staff
// in a public answer, or only its users.
enum class Confidence : std::uint8_t { kOfficial, kLegalCopy, kStaff, kUsers };

std::string_view Name(Level value);
std::string_view Name(Area value);
std::string_view Name(Surface value);
std::string_view Name(Stage value);
std::string_view Name(Platform value);
std::string_view Name(Confidence value);

// Errors: nullopt for a name that is not in the table.
template <typename Enum>
std::optional<Enum> Parse(std::string_view name);

template <>
std::optional<Level> Parse(std::string_view name);
template <>
std::optional<Area> Parse(std::string_view name);
template <>
std::optional<Surface> Parse(std::string_view name);
template <>
std::optional<Stage> Parse(std::string_view name);
template <>
std::optional<Platform> Parse(std::string_view name);
template <>
std::optional<Confidence> Parse(std::string_view name);

// The accepted names, for error messages: "chat, proposal, profile, feedback".
template <typename Enum>
std::string Names();

// Where a text stands. Defaults: the record format's (a chat on Upwork, stage unknown).
struct Context {
  Surface surface = Surface::kChat;
  Stage stage = Stage::kUnknown;
  Platform platform = Platform::kUpwork;
};

// A set of enumeration values, one bit each.
template <typename Enum>
class EnumSet {
 public:
  constexpr EnumSet() = default;
  constexpr explicit EnumSet(std::uint16_t bits) : bits_(bits) {}
  static constexpr EnumSet All() { return EnumSet(0xFFFF); }
  constexpr void Add(Enum value) { bits_ = static_cast<std::uint16_t>(bits_ | Bit(value)); }
  // What is in this set but not in the other.
  constexpr EnumSet Without(EnumSet other) const {
    return EnumSet(static_cast<std::uint16_t>(bits_ & ~other.bits_));
  }
  constexpr bool Meets(EnumSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool Has(Enum value) const { return (bits_ & Bit(value)) != 0; }
  constexpr bool Empty() const { return bits_ == 0; }
  constexpr std::uint16_t bits() const { return bits_; }

 private:
  static constexpr std::uint16_t Bit(Enum value) {
    return static_cast<std::uint16_t>(1u << static_cast<unsigned>(value));
  }
  std::uint16_t bits_ = 0;
};

}  // namespace standing

#endif  // STANDING_TYPES_H_
