#include "CTOML.h"

#include <algorithm>
#include <new>
#include <string>
#include <string_view>
#include <vector>

// What the parser holds for impossible, and some texts make happen, ends the reading and not the program.
struct failed_assertion {};
[[noreturn]] static void fail() { throw failed_assertion{}; }
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : fail())
#define TOML_EXCEPTIONS 1
#include <toml++/toml.h>

struct toml_file {
  // Texts are those of the parsed table, which stays with them.
  toml::table table;
  std::vector<toml_step> steps;
  std::string fault;
  toml::source_position position{};

  static toml_bytes bytes(std::string_view text) { return {text.data(), text.size()}; }

  void add(const toml::node &node, std::string_view key, uint32_t line) {
    toml_step step{};
    step.key = bytes(key);
    step.line = line;
    switch (node.type()) {
    case toml::node_type::table:
      step.kind = toml_table;
      steps.push_back(step);
      add(*node.as_table());
      break;
    case toml::node_type::array:
      step.kind = toml_list;
      steps.push_back(step);
      for (const toml::node &element : *node.as_array())
        add(element, {}, element.source().begin.line);
      steps.push_back({toml_end, 0, {}, {}, 0, 0});
      break;
    case toml::node_type::string:
      step.kind = toml_text;
      step.text = bytes(node.as_string()->get());
      steps.push_back(step);
      break;
    case toml::node_type::integer:
      step.kind = toml_integer;
      step.integer = node.as_integer()->get();
      steps.push_back(step);
      break;
    case toml::node_type::floating_point:
      step.kind = toml_number;
      step.number = node.as_floating_point()->get();
      steps.push_back(step);
      break;
    case toml::node_type::boolean:
      step.kind = toml_truth;
      step.integer = node.as_boolean()->get();
      steps.push_back(step);
      break;
    default:
      step.kind = toml_moment;
      steps.push_back(step);
    }
  }

  void add(const toml::table &members) {
    for (const auto &[key, value] : members)
      add(value, key.str(), key.source().begin.line);
    steps.push_back({toml_end, 0, {}, {}, 0, 0});
  }
};

// The line, counted from 1, with which the parser first fails so.
static uint32_t failing_line(std::string_view text) {
  uint32_t line = 0;
  for (size_t end = 0; end < text.size(); end++) {
    end = std::min(text.find('\n', end), text.size());
    line++;
    try {
      static_cast<void>(toml::parse(text.substr(0, end)));
    } catch (const failed_assertion &) {
      return line;
    } catch (const toml::parse_error &) {
      // Something may go on over the end of the line.
    }
  }
  return line;
}

extern "C" toml_file *toml_open(const char *text, size_t count) {
  toml_file *file = nullptr;
  try {
    file = new toml_file;
    file->table = toml::parse(std::string_view(text, count));
    file->add(file->table);
  } catch (const toml::parse_error &error) {
    file->fault = error.description();
    file->position = error.source().begin;
  } catch (const failed_assertion &) {
    file->fault = "a key, a value or the end of a list is missing";
    file->position = {failing_line({text, std::min<size_t>(count, 1 << 16)}), 0};
  } catch (...) {
    delete file;
    return nullptr;
  }
  return file;
}

extern "C" void toml_close(toml_file *file) { delete file; }

extern "C" size_t toml_step_count(const toml_file *file) { return file->steps.size(); }

extern "C" toml_step toml_step_at(const toml_file *file, size_t index) {
  return file->steps[index];
}

extern "C" toml_bytes toml_fault(const toml_file *file, uint32_t *line, uint32_t *column) {
  *line = file->position.line;
  *column = file->position.column;
  return toml_file::bytes(file->fault);
}
