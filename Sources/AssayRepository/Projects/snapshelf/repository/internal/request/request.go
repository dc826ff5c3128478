// Package request reads what people ask for.
package request

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Request is the wish of somebody to have a folder packed.
type Request struct {
	Set      string   `json:"set"`
	Label    string   `json:"label"`
	Paths    []string `json:"paths"`
	Excludes []string `json:"excludes"`
	Compress string   `json:"compress"`
	Level    string   `json:"level"`
}

// Read reads the request in a file.
func Read(path string) (*Request, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	request := &Request{}
	if err := json.Unmarshal(text, request); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if request.Set == "" {
		return nil, errors.New("no set is named")
	}
	for _, each := range request.Paths {
		if !isLocal(each) {
			return nil, fmt.Errorf("%q is not in the set", each)
		}
	}
	return request, nil
}

// isLocal tells whether a path stays below the folder that it starts from.
func isLocal(path string) bool {
	if path == "" || filepath.IsAbs(path) {
		return false
	}
	for _, part := range strings.Split(path, "/") {
		if part == ".." {
			return false
		}
	}
	return true
}
