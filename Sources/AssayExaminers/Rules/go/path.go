package example

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
)

func download(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("file")
	// ruleid: assay.go.path-from-input
	data, err := os.ReadFile(filepath.Join("/srv/files", name))
	if err != nil {
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	_, _ = w.Write(data)
	// ruleid: assay.go.path-from-input
	http.ServeFile(w, r, "/srv/files/"+name)
	// ok: assay.go.path-from-input
	http.ServeFile(w, r, filepath.Join("/srv/files", filepath.Base(name)))
}

func ginDownload(c *gin.Context) {
	// ruleid: assay.go.path-from-input
	c.File("./uploads/" + c.Param("name"))
	// ok: assay.go.path-from-input
	c.File("./public/index.html")
}

func readUserFile(baseDir, filename string) ([]byte, error) {
	// ruleid: assay.go.path-from-input
	return os.ReadFile(filepath.Join(baseDir, filename))
}

func readChecked(baseDir, filename string) ([]byte, error) {
	p := filepath.Join(baseDir, filename)
	if !strings.HasPrefix(p, filepath.Clean(baseDir)+string(os.PathSeparator)) {
		return nil, errors.New("outside")
	}
	// ok: assay.go.path-from-input
	return os.ReadFile(p)
}

func readLocal(filename string) ([]byte, error) {
	if !filepath.IsLocal(filename) {
		return nil, errors.New("outside")
	}
	// ok: assay.go.path-from-input
	return os.ReadFile(filepath.Join("/srv/files", filename))
}

func loadConfig(path string) ([]byte, error) {
	// ok: assay.go.path-from-input
	return os.ReadFile(path)
}

func prefixOnly(baseDir, filename string) ([]byte, error) {
	p := filepath.Join(baseDir, filename)
	// ruleid: assay.go.prefix-check-without-separator
	if !strings.HasPrefix(p, baseDir) {
		return nil, errors.New("outside")
	}
	return nil, nil
}

func prefixOnlyAbs(baseDir, filename string) error {
	p, err := filepath.Abs(filepath.Join(baseDir, filename))
	if err != nil {
		return err
	}
	// ruleid: assay.go.prefix-check-without-separator
	if !strings.HasPrefix(p, baseDir) {
		return errors.New("outside")
	}
	// ok: assay.go.prefix-check-without-separator
	if !strings.HasPrefix(p, baseDir+"/") {
		return errors.New("outside")
	}
	// ok: assay.go.prefix-check-without-separator
	if strings.HasPrefix(filename, "x") {
		return nil
	}
	return nil
}

