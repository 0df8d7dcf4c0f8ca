#include "core/rules/facts/goal_text.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/characters.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/rules/facts/numbers.h"

namespace jihe::rules {

std::size_t pane_of(const Form& form, std::size_t index) {
  const Goal& goal = form.goals[index];
  for (std::size_t i = 0; i < index; ++i) {
    const Goal& earlier = form.goals[i];
    const bool labelled = goal.label.present() || earlier.label.present();
    const bool below = earlier.text.at.row != goal.text.at.row && earlier.text.at.col == goal.text.at.col;
    if (labelled ? earlier.label.at == goal.label.at && earlier.label.begin == goal.label.begin : below) return i;
  }
  return index;
}

void find_vague_words(std::string_view text, const Profile& profile, std::size_t most, std::vector<std::string_view>& found) {
  if (found.size() >= most) return;
  const WordList& words = profile.list("goal_openers");
  for (auto here = words.find(text, 0); here.size != 0 && found.size() < most; here = words.find(text, here.at + 1)) {
    const std::string_view word = words[here.word];
    if (std::find(found.begin(), found.end(), word) == found.end()) found.push_back(word);
  }
}

namespace {

// A clause that says what the goal rests on, not what it wants.
bool is_basis(std::string_view clause, const WordList& openers) {
  if (clause.empty()) return false;
  if (openers.starts(clause) || clause.ends_with("精神")) return true;
  constexpr std::size_t kThree = 9;   // bytes of three Han
  if (clause.size() < kThree || !clause.substr(clause.size() - kThree).starts_with("为")) return false;
  return text::ends_with_any(clause, {"为指导", "为统领", "为引领", "为遵循", "为主线", "为核心"});
}

// Bytes of a clause up to the end of its last document number (and 文件, 要求 behind it), 0 where it holds none. Takes the
// clause's numbers off `documents`.
std::size_t behind_document_number(std::string_view text, const Clause& part, std::span<const Stretch>& documents) {
  std::size_t end = 0;
  for (; !documents.empty() && documents.front().begin < part.end; documents = documents.subspan(1)) {
    end = documents.front().end - part.begin;
  }
  if (end == 0) return 0;
  const std::string_view clause = part.in(text);
  for (const std::string_view word : {"文件", "要求", "精神"}) {
    if (clause.substr(end).starts_with(word)) end += word.size();
  }
  return end;
}

// Takes the words of one clause after the other: Han, letters and digits; a title in 《》 and a basis as one separator each.
class Words {
 public:
  Words(std::string_view text, char32_t& separator) : text_(text), separator_(separator) {
    make_room(text.size() / 3 + 1);   // as many as Han would be
  }

  // Something that is nobody's own words, at byte `at`.
  void skip(std::size_t at) { put(separator_++, at); }

  void take(std::size_t begin, std::size_t end) {
    const std::string_view text = text_;
    bool title = false;
    for (std::size_t i = begin; i < end;) {
      if (!leads_han(text[i]) || i + 3 > text.size()) {
        i = take_sign(i, title);
        continue;
      }
      const char32_t c = han_at(text, i);
      if (!title && utf8::is_han(c)) put(c, i);
      i += 3;
    }
  }

  OwnWords done() {
    make_room(count_);
    return std::move(out_);
  }

 private:
  // Whatever is no Han from U+4000 to U+9FFF; gives where it ends.
  std::size_t take_sign(std::size_t at, bool& title) {
    std::size_t end = at;
    char32_t c = utf8::next(text_, end);
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == U'《') {
      title = true;
      skip(at);
    } else if (c == U'》') {
      title = false;
    } else if (!title && (is_digit(c) || is_letter(c) || utf8::is_han(c))) {
      put(c, at);
    }
    return end;
  }

  void make_room(std::size_t count) {
    out_.text.resize(count);
    out_.begin.resize(count);
    words_ = out_.text.data();
    begins_ = out_.begin.data();
    room_ = count;
  }

  void put(char32_t c, std::size_t at) {
    if (count_ == room_) make_room(text_.size());   // never more than bytes
    words_[count_] = c;
    begins_[count_++] = static_cast<std::uint32_t>(at);
  }

  std::string_view text_;
  char32_t& separator_;
  OwnWords out_;
  char32_t* words_ = nullptr;           // into out_
  std::uint32_t* begins_ = nullptr;
  std::size_t count_ = 0, room_ = 0;    // taken, and places for them
};

}  // namespace

OwnWords own_words(std::string_view text, const GoalParts& parts, const Profile& profile, char32_t& separator) {
  const WordList& openers = profile.list("basis_openers");
  Words words(text, separator);
  std::span<const Stretch> documents = parts.documents;
  for (const Clause& part : parts.clauses) {
    const std::size_t numbered = behind_document_number(text, part, documents);
    const std::size_t skipped = is_basis(part.whole, openers) ? part.size() : numbered;
    if (skipped != 0) words.skip(part.begin);
    words.take(part.begin + skipped, part.end);
  }
  return words.done();
}

}  // namespace jihe::rules
