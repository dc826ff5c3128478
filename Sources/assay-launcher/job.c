#ifdef __linux__
#include <stdlib.h>

#include "launcher.h"

static void *room(struct reader *reader, uint32_t count, size_t size) {
  void *found = calloc(count ? count : 1, size);
  if (!found) reader->is_bad = true;
  return found;
}

static void read_sources(struct job *job, struct reader *reader) {
  job->source_count = read_count(reader, 22);
  job->sources = room(reader, job->source_count, sizeof *job->sources);
  for (uint32_t index = 0; !reader->is_bad && index < job->source_count; index++) {
    struct source *source = &job->sources[index];
    source->host = read_text(reader);
    source->place = read_text(reader);
    source->flags = read_u32(reader);
    source->fd = -1;
  }
}

static void read_overlays(struct job *job, struct reader *reader) {
  job->overlay_count = read_count(reader, 22);
  job->overlays = room(reader, job->overlay_count, sizeof *job->overlays);
  for (uint32_t index = 0; !reader->is_bad && index < job->overlay_count; index++) {
    struct overlay *overlay = &job->overlays[index];
    overlay->name = read_text(reader);
    overlay->inside = read_text(reader);
    overlay->lowers = read_texts(reader);
  }
}

static void read_views(struct job *job, struct reader *reader) {
  job->view_count = read_count(reader, 22);
  job->views = room(reader, job->view_count, sizeof *job->views);
  for (uint32_t index = 0; !reader->is_bad && index < job->view_count; index++) {
    struct view *view = &job->views[index];
    view->place = read_text(reader);
    view->inside = read_text(reader);
    view->is_read_only = read_u32(reader) != 0;
  }
}

static void read_listeners(struct job *job, struct reader *reader) {
  job->is_world_local = read_u32(reader) != 0;
  job->listener_count = read_count(reader, 12);
  job->listeners = room(reader, job->listener_count, sizeof *job->listeners);
  for (uint32_t index = 0; !reader->is_bad && index < job->listener_count; index++) {
    struct listener *listener = &job->listeners[index];
    listener->family = read_u32(reader);
    listener->type = read_u32(reader);
    listener->port = read_u32(reader);
  }
}

static void read_limits(struct limits *limits, struct reader *reader) {
  limits->cpu_seconds = read_u64(reader);
  limits->open_files = read_u64(reader);
  limits->file_bytes = read_u64(reader);
  limits->processes = read_u64(reader);
  limits->address_bytes = read_u64(reader);
}

bool job_read(struct job *job, int fd) {
  struct reader reader;
  if (!reader_open(&reader, fd) || read_u32(&reader) != CLAUNCH_VERSION) return false;
  job->bytes = read_u64(&reader);
  job->inodes = read_u64(&reader);
  job->folders = read_texts(&reader);
  job->shared_folders = read_texts(&reader);
  job->links = read_texts(&reader);
  read_sources(job, &reader);
  read_overlays(job, &reader);
  read_views(job, &reader);
  read_listeners(job, &reader);
  read_limits(&job->limits, &reader);
  job->bubblewrap = read_texts(&reader);
  return !reader.is_bad && job->listener_count <= CLAUNCH_MAX_FDS;
}
#endif
