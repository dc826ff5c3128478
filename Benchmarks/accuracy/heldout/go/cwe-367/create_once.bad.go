package web

import (
	"errors"
	"os"
	"path/filepath"
)

func createOrder(dir, id string, body []byte) error {
	path := filepath.Join(dir, filepath.Base(id)+".json")
	if _, err := os.Stat(path); err == nil {
		return errors.New("order exists")
	}
	return os.WriteFile(path, body, 0o600)
}
