#include "emit/place_sink.hpp"

namespace referat::emit {

// In an array the pointer grows by an index before each value; in an object `key` has made it grow already.
void PlaceSink::begin_value() {
  if (!next_index_.empty() && next_index_.back() >= 0) {
    lengths_.push_back(pointer_.size());
    pointer_ += '/';
    pointer_ += std::to_string(next_index_.back()++);
  }
}

void PlaceSink::end_value() {
  if (lengths_.empty()) return;  // the document itself
  pointer_.resize(lengths_.back());
  lengths_.pop_back();
}

void PlaceSink::begin_object() {
  begin_value();
  next_index_.push_back(-1);
}

void PlaceSink::end_object() {
  next_index_.pop_back();
  end_value();
}

void PlaceSink::begin_array() {
  begin_value();
  next_index_.push_back(0);
}

void PlaceSink::end_array() {
  next_index_.pop_back();
  end_value();
}

void PlaceSink::key(std::string_view name) {
  lengths_.push_back(pointer_.size());
  pointer_ += '/';
  pointer_ += name;  // our keys hold no "/" and no "~"
}

void PlaceSink::put(std::string value) {
  begin_value();
  places_.push_back({pointer_, where_, std::move(value)});
  where_ = {};
  end_value();
}

void PlaceSink::string(std::string_view value) { put(std::string(value)); }
void PlaceSink::number(std::uint64_t value) { put(std::to_string(value)); }
void PlaceSink::boolean(bool value) { put(value ? "true" : "false"); }
void PlaceSink::null() { put("null"); }

}  // namespace referat::emit
