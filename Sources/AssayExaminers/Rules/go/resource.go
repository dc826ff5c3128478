package example

import (
	"archive/zip"
	"compress/gzip"
	"io"
	"net/http"
	"os"
	"strconv"
	"time"
)

const maxSize = 10 << 20

func unpack(r io.Reader, w io.Writer) error {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	defer zr.Close()
	// ruleid: assay.go.decompression-without-limit
	_, err = io.Copy(w, zr)
	return err
}

func unzip(zr *zip.Reader, out *os.File) error {
	for _, f := range zr.File {
		rc, err := f.Open()
		if err != nil {
			return err
		}
		// ruleid: assay.go.decompression-without-limit
		if _, err := io.Copy(out, rc); err != nil {
			return err
		}
	}
	return nil
}

func unpackLimited(r io.Reader, w io.Writer) error {
	zr, err := gzip.NewReader(r)
	if err != nil {
		return err
	}
	// ok: assay.go.decompression-without-limit
	if _, err = io.Copy(w, io.LimitReader(zr, maxSize)); err != nil {
		return err
	}
	// ok: assay.go.decompression-without-limit
	_, err = io.CopyN(w, zr, maxSize)
	return err
}

func body(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.body-read-without-limit
	data, err := io.ReadAll(r.Body)
	_, _ = data, err
	// ok: assay.go.body-read-without-limit
	data, err = io.ReadAll(io.LimitReader(r.Body, maxSize))
}

func bodyToo(w http.ResponseWriter, r *http.Request) {
	// ruleid: assay.go.body-read-without-limit
	data, err := io.ReadAll(r.Body)
	_, _ = data, err
}

func bodyLimited(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxSize)
	// ok: assay.go.body-read-without-limit
	data, err := io.ReadAll(r.Body)
	_, _ = data, err
}

func sizes(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		return
	}
	// ruleid: assay.go.size-from-input
	b := make([]byte, n)
	_ = b
	// ruleid: assay.go.size-from-input
	time.Sleep(time.Duration(n) * time.Second)
	// ruleid: assay.go.loop-count-from-input
	for i := 0; i < n; i++ {
		work()
	}
}

func sizesToo(w http.ResponseWriter, r *http.Request) {
	times, err := strconv.Atoi(r.URL.Query().Get("times"))
	if err != nil {
		return
	}
	// ruleid: assay.go.loop-count-from-input
	for i := 0; i < times; i++ {
		work()
	}
}

func sizesChecked(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil || n < 0 || n > 1000 {
		return
	}
	// ok: assay.go.size-from-input
	b := make([]byte, n)
	// ok: assay.go.size-from-input
	time.Sleep(time.Second)
	// ok: assay.go.loop-count-from-input
	for i := 0; i < n; i++ {
		work()
	}
	// ok: assay.go.loop-count-from-input
	for i := 0; i < len(b); i++ {
		work()
	}
}

func main() {
	// ruleid: assay.go.server-without-timeouts
	go http.ListenAndServe(":8080", nil)
	// ruleid: assay.go.server-without-timeouts
	s := &http.Server{Addr: ":8081"}
	_ = s.ListenAndServe()
	// ok: assay.go.server-without-timeouts
	t := &http.Server{Addr: ":8082", ReadHeaderTimeout: 5 * time.Second}
	// ok: assay.go.server-without-timeouts
	_ = t.ListenAndServe()
}
