package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"snapshelf/internal/archive"
	"snapshelf/internal/config"
	"snapshelf/internal/request"
	"snapshelf/internal/shelf"
)

// carryOut does what the request in a file asks for.
func carryOut(settings *config.Config, place *shelf.Shelf, path string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(settings.Seconds)*time.Second)
	defer cancel()
	if err := archive.Check(ctx); err != nil {
		return err
	}
	wish, err := request.Read(path)
	if err != nil {
		return err
	}
	root, found := settings.Sets[wish.Set]
	if !found {
		return fmt.Errorf("there is no set %q", wish.Set)
	}
	suffix := ".tar.gz"
	if wish.Compress == "none" {
		suffix = ".tar"
	}
	id, target := place.Place(suffix)
	job := archive.Job{
		Root: root, Paths: wish.Paths, Excludes: wish.Excludes, Compress: wish.Compress, Level: wish.Level,
	}
	result, err := archive.Pack(ctx, job, target)
	if err != nil {
		return err
	}
	entry := shelf.Entry{
		ID: id, Set: wish.Set, Label: wish.Label, File: filepath.Base(target), Files: result.Files,
		Bytes: result.Bytes, Made: time.Now().UTC().Truncate(time.Second),
	}
	fmt.Printf("%s: %d files, %d bytes\n", id, entry.Files, entry.Bytes)
	return place.Add(entry)
}

// spool carries out all requests of a folder.
func spool(settings *config.Config, place *shelf.Shelf, folder string) error {
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		end := ".done"
		if err := carryOut(settings, place, path); err != nil {
			fmt.Fprintf(os.Stderr, "snapshelf: %s: %v\n", filepath.Base(path), err)
			end = ".failed"
		}
		if err := os.Rename(path, path+end); err != nil {
			return err
		}
	}
	return nil
}
