#include "kiosk/content/checks.hpp"
namespace kiosk::content {
void check_texts(Draft&) {}
void check_files(Draft&, const FileChecks&) {}
} // namespace kiosk::content
