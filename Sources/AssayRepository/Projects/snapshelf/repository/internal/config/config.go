// Package config reads what the administrator has set up.
package config

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// Config is the configuration of a server.
type Config struct {
	// Shelf is the folder of the archives.
	Shelf string `json:"shelf"`
	// Seconds limits how long packing may take.
	Seconds int `json:"seconds"`
	// Sets are the folders that can be packed, by name.
	Sets map[string]string `json:"sets"`
}

// Read reads the configuration in a file.
func Read(path string) (*Config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	config := &Config{Seconds: 600}
	if err := json.Unmarshal(text, config); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if config.Shelf == "" || len(config.Sets) == 0 || config.Seconds < 1 {
		return nil, fmt.Errorf("%s: shelf, sets and seconds are wanted", path)
	}
	for name, folder := range config.Sets {
		whole, err := filepath.Abs(folder)
		if err != nil {
			return nil, err
		}
		config.Sets[name] = whole
	}
	return config, nil
}
