// Command snapshelf packs folders of a file server when somebody asks for it.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"

	"snapshelf/internal/archive"
	"snapshelf/internal/config"
	"snapshelf/internal/shelf"
)

const usage = "usage: snapshelf -config FILE run REQUEST | spool FOLDER | list | members ID | remove ID"

var errUsage = errors.New(usage)

func main() {
	path := flag.String("config", "", "the configuration")
	flag.Usage = func() { fmt.Fprintln(os.Stderr, usage) }
	flag.Parse()

	err := run(*path, flag.Args())
	if errors.Is(err, errUsage) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "snapshelf:", err)
		os.Exit(1)
	}
}

func run(path string, words []string) error {
	if path == "" || len(words) == 0 {
		return errUsage
	}
	settings, err := config.Read(path)
	if err != nil {
		return err
	}
	place, err := shelf.Open(settings.Shelf)
	if err != nil {
		return err
	}
	switch {
	case words[0] == "run" && len(words) == 2:
		return carryOut(settings, place, words[1])
	case words[0] == "spool" && len(words) == 2:
		return spool(settings, place, words[1])
	case words[0] == "list" && len(words) == 1:
		return list(place)
	case words[0] == "members" && len(words) == 2:
		return members(place, words[1])
	case words[0] == "remove" && len(words) == 2:
		return place.Remove(words[1])
	default:
		return errUsage
	}
}

func list(place *shelf.Shelf) error {
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", "  ")
	return encoder.Encode(place.Entries)
}

func members(place *shelf.Shelf, id string) error {
	entry, err := place.Find(id)
	if err != nil {
		return err
	}
	names, err := archive.Members(place.Path(entry.File))
	if err != nil {
		return err
	}
	for _, name := range names {
		fmt.Println(name)
	}
	return nil
}
