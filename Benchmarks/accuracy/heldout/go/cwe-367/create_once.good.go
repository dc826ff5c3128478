package web

import (
	"os"
	"path/filepath"
)

func createOrder(dir, id string, body []byte) error {
	path := filepath.Join(dir, filepath.Base(id)+".json")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.Write(body)
	return err
}
