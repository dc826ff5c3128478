package service

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
)

func readManifest(zipPath string) ([]byte, error) {
	zr, err := zip.OpenReader(zipPath)
	if err != nil {
		return nil, err
	}
	defer zr.Close()
	for _, f := range zr.File {
		if f.Name != "manifest.xml" {
			continue
		}
		rc, err := f.Open()
		if err != nil {
			return nil, err
		}
		defer rc.Close()
		var buf bytes.Buffer
		n, err := io.CopyN(&buf, rc, 1<<20)
		if err == nil && n == 1<<20 {
			return nil, errors.New("manifest too large")
		}
		if err == io.EOF {
			err = nil
		}
		return buf.Bytes(), err
	}
	return nil, os.ErrNotExist
}
