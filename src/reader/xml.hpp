// XML as a tree, read with distrust: nothing is fetched, no entity is declared, and how deep and how large it may
// become is limited. Knows no Word.
#pragma once

#include <libxml/tree.h>

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat::reader::xml {

struct FreeTree {
  void operator()(xmlDoc* tree) const;
};
using Tree = std::unique_ptr<xmlDoc, FreeTree>;

/// The tree is at most 256 elements deep, so that functions may go down it by recursion. Fails with `corrupt`, and with
/// `policy` where it has too many elements. \param what  the bytes are, for messages: "its text"
Result<Tree> parse(std::string_view bytes, std::string_view what);

const xmlNode* root(const Tree& tree);

/// Without prefix.
std::string_view name(const xmlNode* element);
/// Address of the namespace; empty where it has none.
std::string_view name_space(const xmlNode* element);
/// By its name without prefix. The tree owns it.
std::optional<std::string_view> attribute(const xmlNode* element, std::string_view name);
/// The text right in it, not that of elements inside.
std::string text(const xmlNode* element);
/// Whether xml:space says that white space at the ends is part of the text.
bool keeps_space(const xmlNode* element);

/// The elements right in an element, for range loops; none in nullptr.
class Children {
 public:
  class Iterator {
   public:
    explicit Iterator(const xmlNode* node) : node_(element_from(node)) {}
    const xmlNode* operator*() const { return node_; }
    Iterator& operator++() {
      node_ = element_from(node_->next);
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    static const xmlNode* element_from(const xmlNode* node) {
      while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->next;
      return node;
    }
    const xmlNode* node_;
  };

  explicit Children(const xmlNode* parent) : parent_(parent) {}
  Iterator begin() const { return Iterator(parent_ != nullptr ? parent_->children : nullptr); }
  Iterator end() const { return Iterator(nullptr); }

 private:
  const xmlNode* parent_;
};

}  // namespace referat::reader::xml
