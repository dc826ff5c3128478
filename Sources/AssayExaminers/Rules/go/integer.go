package example

import (
	"errors"
	"math"
	"net/http"
	"strconv"
)

func port(s string) (uint16, error) {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0, err
	}
	// ruleid: assay.go.parsed-integer-narrowed
	return uint16(n), nil
}

func id(s string) (int32, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, err
	}
	// ruleid: assay.go.parsed-integer-narrowed
	return int32(n), nil
}

func idChecked(s string) (int32, error) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, err
	}
	if n > math.MaxInt32 || n < math.MinInt32 {
		return 0, errors.New("range")
	}
	// ok: assay.go.parsed-integer-narrowed
	return int32(n), nil
}

func idSized(s string) (int32, error) {
	n, err := strconv.ParseInt(s, 10, 32)
	// ok: assay.go.parsed-integer-narrowed
	return int32(n), err
}

func total(w http.ResponseWriter, r *http.Request) int {
	q, err := strconv.Atoi(r.FormValue("quantity"))
	if err != nil {
		return 0
	}
	// ruleid: assay.go.arithmetic-on-input
	return q * 1999
}

func area(width, height int32) int32 {
	// ruleid: assay.go.arithmetic-on-input
	return width * height
}

func areaChecked(width, height int32) (int32, error) {
	if width > 10000 || height > 10000 {
		return 0, errors.New("range")
	}
	// ok: assay.go.arithmetic-on-input
	return width * height, nil
}

func areaWide(width, height int32) int64 {
	// ok: assay.go.arithmetic-on-input
	return int64(width) * int64(height)
}
