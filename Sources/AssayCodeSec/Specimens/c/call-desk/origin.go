// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package desk

import "errors"

type call struct {
	lineNumber int
	caller     string
}

var (
	errNoCall = errors.New("no such call")
	errBusy   = errors.New("the line has a call already")
	calls     = map[int]*call{}
	focused   *call
)

// Answer takes a call on a line.
func Answer(lineNumber int, callerName string) error {
	if _, busy := calls[lineNumber]; busy {
		return errBusy
	}
	calls[lineNumber] = &call{lineNumber, callerName}
	return nil
}

// Focus makes the call of a line the current one.
func Focus(lineNumber int) error {
	found, ok := calls[lineNumber]
	if !ok {
		return errNoCall
	}
	focused = found
	return nil
}

// HangUp ends the call of a line.
func HangUp(lineNumber int) error {
	if _, ok := calls[lineNumber]; !ok {
		return errNoCall
	}
	delete(calls, lineNumber)
	return nil
}

// Current returns the name of the current caller, if there is one.
func Current() (string, bool) {
	if focused == nil {
		return "", false
	}
	return focused.caller, true
}
