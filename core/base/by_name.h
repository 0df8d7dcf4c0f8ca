// Values that data knows by name and code asks for by literals: a look-up compares numbers that the compiler made of the
// literals, and reads no text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jihe {

// A number for a name; FNV-1a.
constexpr std::uint32_t name_number(std::string_view name) {
  std::uint32_t number = 0x811C9DC5;
  for (const char c : name) number = (number ^ static_cast<unsigned char>(c)) * 0x01000193;
  return number;
}

// A name as the code writes it: list("vague_values").
class Name {
 public:
  consteval Name(const char* literal) : number_(name_number(literal)) {}   // NOLINT(google-explicit-constructor)
  std::uint32_t number() const { return number_; }

 private:
  std::uint32_t number_;
};

template <class T>
class ByName {
 public:
  using Entry = std::pair<std::string, T>;

  // The value of `name`, put in as T() where it is new. A reference stands until the next name is put in.
  T& operator[](std::string_view name) {
    const std::uint32_t number = name_number(name);
    if (const std::size_t known = position(number, name); known != entries_.size()) return entries_[known].second;
    entries_.emplace_back(std::string(name), T());
    if (entries_.size() * 2 > slots_.size()) {
      slots_.assign(slots_.empty() ? 16 : slots_.size() * 2, Slot());
      for (std::size_t i = 0; i < entries_.size(); ++i) put(i);
    } else {
      put(entries_.size() - 1);
    }
    return entries_.back().second;
  }

  // nullptr where there is none.
  const T* find(Name name) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = name.number() & mask();; i = (i + 1) & mask()) {
      const Slot& slot = slots_[i];
      if (slot.entry == 0) return nullptr;
      if (slot.number == name.number()) return &entries_[slot.entry - 1].second;
    }
  }

  bool has(std::string_view name) const { return position(name_number(name), name) != entries_.size(); }

  // In the order they were put in.
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Slot {
    std::uint32_t number = 0;
    std::uint32_t entry = 0;   // position + 1, 0: free
  };

  std::size_t mask() const { return slots_.size() - 1; }

  // size() where the name is not in.
  std::size_t position(std::uint32_t number, std::string_view name) const {
    if (slots_.empty()) return entries_.size();
    for (std::size_t i = number & mask();; i = (i + 1) & mask()) {
      const Slot& slot = slots_[i];
      if (slot.entry == 0) return entries_.size();
      if (slot.number == number && entries_[slot.entry - 1].first == name) return slot.entry - 1;
    }
  }

  void put(std::size_t position) {
    const std::uint32_t number = name_number(entries_[position].first);
    std::size_t i = number & mask();
    while (slots_[i].entry != 0) i = (i + 1) & mask();
    slots_[i] = {number, static_cast<std::uint32_t>(position + 1)};
  }

  std::vector<Entry> entries_;
  std::vector<Slot> slots_;   // a power of two, at least twice the entries; of two names with one number the first is found
};

}  // namespace jihe
