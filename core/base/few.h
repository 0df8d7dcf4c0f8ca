// A list that mostly holds one thing, which then needs no memory of its own.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace jihe {

template <class T>
class Few {
 public:
  Few() = default;
  Few(std::initializer_list<T> all) {
    for (const T& one : all) push_back(one);
  }

  std::size_t size() const { return one_ ? 1 : all_.size(); }
  bool empty() const { return size() == 0; }

  T* data() { return one_ ? &first_ : all_.data(); }
  const T* data() const { return one_ ? &first_ : all_.data(); }
  T* begin() { return data(); }
  T* end() { return data() + size(); }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size(); }
  T& operator[](std::size_t i) { return data()[i]; }
  const T& operator[](std::size_t i) const { return data()[i]; }

  // REQUIRES: not empty.
  T& front() { return data()[0]; }
  const T& front() const { return data()[0]; }

  void push_back(T one) {
    if (size() == 0) {
      first_ = std::move(one);
      one_ = true;
      return;
    }
    if (one_) {
      all_.reserve(4);
      all_.push_back(std::move(first_));
      one_ = false;
    }
    all_.push_back(std::move(one));
  }

  void clear() {
    one_ = false;
    all_.clear();
  }

 private:
  T first_{};              // where it holds one
  bool one_ = false;
  std::vector<T> all_;     // where it holds more
};

}  // namespace jihe
