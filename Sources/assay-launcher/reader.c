#ifdef __linux__
#include <endian.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "launcher.h"

bool reader_open(struct reader *reader, int fd) {
  struct stat status;
  memset(reader, 0, sizeof *reader);
  if (fstat(fd, &status) != 0 || status.st_size <= 0) return false;
  void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (bytes == MAP_FAILED) return false;
  reader->bytes = bytes;
  reader->count = (size_t)status.st_size;
  return true;
}

static const char *take(struct reader *reader, size_t count) {
  if (reader->is_bad || count > reader->count - reader->position) {
    reader->is_bad = true;
    return NULL;
  }
  const char *found = reader->bytes + reader->position;
  reader->position += count;
  return found;
}

uint32_t read_u32(struct reader *reader) {
  uint32_t value = 0;
  const char *bytes = take(reader, sizeof value);
  if (bytes) memcpy(&value, bytes, sizeof value);
  return le32toh(value);
}

uint64_t read_u64(struct reader *reader) {
  uint64_t value = 0;
  const char *bytes = take(reader, sizeof value);
  if (bytes) memcpy(&value, bytes, sizeof value);
  return le64toh(value);
}

const char *read_bytes(struct reader *reader, size_t *count) {
  *count = (size_t)read_u64(reader);
  const char *bytes = take(reader, *count);
  const char *end = take(reader, 1);
  if (!bytes || !end || *end != 0) {
    reader->is_bad = true;
    *count = 0;
    return "";
  }
  return bytes;
}

const char *read_text(struct reader *reader) {
  size_t count;
  const char *text = read_bytes(reader, &count);
  if (strlen(text) != count) reader->is_bad = true;
  return text;
}

uint32_t read_count(struct reader *reader, size_t least) {
  uint32_t count = read_u32(reader);
  if (count > (reader->count - reader->position) / least) {
    reader->is_bad = true;
    return 0;
  }
  return count;
}

char **read_texts(struct reader *reader) {
  uint32_t count = read_count(reader, 9);
  char **texts = calloc((size_t)count + 1, sizeof *texts);
  if (!texts) {
    reader->is_bad = true;
    return NULL;
  }
  for (uint32_t index = 0; index < count; index++) texts[index] = (char *)read_text(reader);
  return texts;
}
#endif
