package service

import (
	"archive/zip"
	"bytes"
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
		_, err = io.Copy(&buf, rc)
		return buf.Bytes(), err
	}
	return nil, os.ErrNotExist
}
