#include "article/url.h"

#include <algorithm>
#include <array>
#include <optional>

#include "article/white_space.h"
#include "data/tables.h"
#include "text/ascii.h"

namespace vnfts::article {

namespace {

constexpr std::size_t max_url_bytes = 4096;

/// Names of what a server sends for a folder (the defaults of Apache, nginx, IIS and Tomcat).
constexpr std::array<std::string_view, 8> index_pages = {
    "index.html", "index.htm",    "index.php",    "index.asp",
    "index.aspx", "default.html", "default.aspx", "index.jsp"};

constexpr std::array<std::string_view, 4> host_variants = {"www.", "m.", "mobile.", "amp."};

/// Takes what stands before the first of `ends` from the front of `rest`.
std::string_view take_until(std::string_view& rest, std::string_view ends) {
  const std::string_view taken = rest.substr(0, rest.find_first_of(ends));
  rest.remove_prefix(taken.size());
  return taken;
}

/// The rest of an address of the web behind its scheme.
std::optional<std::string_view> behind_scheme(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://", "//"})
    if (text::ascii_lower(url.substr(0, scheme.size())) == scheme) return url.substr(scheme.size());
  return std::nullopt;
}

/// Of "bao.example" something is left when "www." goes, of "m.example" nothing that is a host.
std::string host_of(std::string_view authority) {
  std::string host = text::ascii_lower(authority);
  for (std::size_t before = 0; before != host.size();) {
    before = host.size();
    for (const std::string_view end : {":443", ":80", ":", "."})
      if (host.ends_with(end)) host.resize(host.size() - end.size());
    for (const std::string_view label : host_variants)
      if (host.starts_with(label) && host.find('.', label.size()) != std::string::npos)
        host.erase(0, label.size());
  }
  return host;
}

std::optional<unsigned> hex_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  const char small = text::ascii_lower(c);
  if (small >= 'a' && small <= 'f') return static_cast<unsigned>(small - 'a') + 10;
  return std::nullopt;
}

bool unreserved(char c) {
  return text::is_ascii_letter(c) || text::is_digit(c) ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

std::string escaped(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'%', digits[value >> 4], digits[value & 15]};
}

/// Escapes of what need not be escaped are resolved, others written in capitals; white space and a
/// % that begins no escape are escaped.
std::string with_plain_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = i + 2 < text.size() && text[i] == '%' ? hex_value(text[i + 1]) : std::nullopt;
    const auto low = high ? hex_value(text[i + 2]) : std::nullopt;
    if (!low) {
      out += text[i] == '%' || is_blank(text[i]) ? escaped(text[i]) : std::string(1, text[i]);
      continue;
    }
    const char byte = static_cast<char>(*high << 4 | *low);
    out += unreserved(byte) ? std::string(1, byte) : escaped(byte);
    i += 2;
  }
  return out;
}

/// Without "/amp", "/index.html" and slashes at its end, nor ".amp" behind its name.
std::string path_of(std::string_view given) {
  std::string path = with_plain_escapes(given);
  for (std::size_t before = 0; before != path.size();) {
    before = path.size();
    while (path.ends_with('/')) path.pop_back();
    const std::string last = text::ascii_lower(path.substr(path.rfind('/') + 1));
    if (last == "amp" || std::ranges::find(index_pages, last) != index_pages.end())
      path.resize(path.size() - last.size());
    if (last.ends_with(".amp")) path.resize(path.size() - 4);
    if (last.ends_with(".amp.html")) path.replace(path.size() - 9, 9, ".html");
  }
  return path.empty() ? "/" : path;
}

bool tracks(std::string_view parameter) {
  const std::string name = text::ascii_lower(parameter.substr(0, parameter.find('=')));
  return std::ranges::any_of(data::url_parameters(), [&name](const data::UrlParametersRow& row) {
    return row.match == "whole" ? name == row.name : name.starts_with(row.name);
  });
}

std::string query_of(std::string_view given) {
  std::string out;
  while (!given.empty()) {
    const std::string parameter = with_plain_escapes(take_until(given, "&"));
    given.remove_prefix(std::min<std::size_t>(1, given.size()));
    if (!parameter.empty() && !tracks(parameter)) out.append(out.empty() ? "?" : "&") += parameter;
  }
  return out;
}

}  // namespace

std::string normalized_url(std::string_view url) {
  url = trimmed(url);
  auto rest = behind_scheme(url);
  if (!rest || url.size() > max_url_bytes) return std::string(url);
  const std::string host = host_of(take_until(*rest, "/?#"));
  if (host.empty() || std::ranges::any_of(host, is_blank)) return std::string(url);
  const std::string path = path_of(take_until(*rest, "?#"));
  std::string query;
  if (rest->starts_with('?')) query = query_of(take_until(*rest, "#").substr(1));
  return "https://" + host + path + query;
}

bool names_page(std::string_view normalized) {
  auto rest = behind_scheme(normalized);
  if (!rest) return false;
  take_until(*rest, "/?#");
  return rest->size() > 1;
}

}  // namespace vnfts::article
