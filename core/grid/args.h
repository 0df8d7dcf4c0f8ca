// The words that stand for the {placeholders} of a message.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>

namespace jihe {

struct Arg {
  std::string_view name;   // of the placeholder, a literal
  std::string_view text;

  friend bool operator==(const Arg&, const Arg&) = default;
};

// They stand one behind the other in a single block: a document has hundreds of findings, each with a few of them.
class Args {
 public:
  Args() = default;
  Args(std::initializer_list<Arg> args) { *this = args; }   // copies their texts
  Args(const Args& other);
  Args(Args&& other) noexcept;
  Args& operator=(std::initializer_list<Arg> args);
  Args& operator=(const Args& other) { return *this = Args(other); }
  Args& operator=(Args&& other) noexcept;

  // Copies the text. REQUIRES: the name is a literal.
  void add(std::string_view name, std::string_view text);

  bool empty() const { return size_ == 0; }
  void clear() { size_ = 0; }

  // The word for a placeholder; the first of several, nullopt where there is none.
  std::optional<std::string_view> find(std::string_view name) const;

  // Gives each as an Arg that points into this.
  class Iterator {
   public:
    explicit Iterator(const char* at) : at_(at) {}
    Arg operator*() const;
    Iterator& operator++();
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const char* at_;
  };
  Iterator begin() const { return Iterator(block_.get()); }
  Iterator end() const { return Iterator(block_.get() + size_); }

  friend bool operator==(const Args& a, const Args& b);

 private:
  // What stands before the text of each.
  struct Head {
    std::string_view name;
    std::size_t bytes = 0;   // of the text
  };
  static Head head(const char* at);
  static char* put(char* at, const Arg& arg);   // gives what lies behind it

  std::unique_ptr<char[]> block_;
  std::size_t size_ = 0;   // bytes
};

}  // namespace jihe
