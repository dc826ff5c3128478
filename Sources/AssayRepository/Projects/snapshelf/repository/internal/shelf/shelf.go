// Package shelf keeps archives and a list of them.
package shelf

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Entry is an archive on the shelf.
type Entry struct {
	ID    string    `json:"id"`
	Set   string    `json:"set"`
	Label string    `json:"label"`
	File  string    `json:"file"`
	Files int       `json:"files"`
	Bytes int64     `json:"bytes"`
	Made  time.Time `json:"made"`
}

// Shelf is a folder of archives with its list.
type Shelf struct {
	folder  string
	Last    int     `json:"last"`
	Entries []Entry `json:"entries"`
}

// Open opens the shelf in a folder, which is made if it is not there.
func Open(folder string) (*Shelf, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	shelf := &Shelf{folder: folder, Entries: []Entry{}}
	text, err := os.ReadFile(shelf.list())
	if errors.Is(err, fs.ErrNotExist) {
		return shelf, nil
	}
	if err != nil {
		return nil, err
	}
	return shelf, json.Unmarshal(text, shelf)
}

// Place gives the next archive a number and a file.
func (s *Shelf) Place(suffix string) (id, path string) {
	s.Last++
	id = fmt.Sprintf("%04d", s.Last)
	return id, s.Path(id + suffix)
}

// Path tells where a file of the shelf is.
func (s *Shelf) Path(file string) string {
	return filepath.Join(s.folder, file)
}

// Add puts an entry on the list.
func (s *Shelf) Add(entry Entry) error {
	s.Entries = append(s.Entries, entry)
	return s.save()
}

// Find looks an entry up.
func (s *Shelf) Find(id string) (Entry, error) {
	for _, entry := range s.Entries {
		if entry.ID == id {
			return entry, nil
		}
	}
	return Entry{}, fmt.Errorf("there is no archive %q", id)
}

// Remove takes an archive away.
func (s *Shelf) Remove(id string) error {
	entry, err := s.Find(id)
	if err != nil {
		return err
	}
	kept := s.Entries[:0]
	for _, each := range s.Entries {
		if each.ID != id {
			kept = append(kept, each)
		}
	}
	s.Entries = kept
	if err := s.save(); err != nil {
		return err
	}
	return os.Remove(s.Path(entry.File))
}

func (s *Shelf) list() string {
	return s.Path("shelf.json")
}

func (s *Shelf) save() error {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(s.list()+".new", text, 0o644); err != nil {
		return err
	}
	return os.Rename(s.list()+".new", s.list())
}
