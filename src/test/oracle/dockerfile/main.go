// The oracle says how BuildKit's own parser reads Dockerfiles: one line of JSON for each file on
// standard input. A file there is its length in bytes as four bytes, big end first, and its bytes.
//
// Every string in the answer has one character for each byte, so that no byte is lost.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

// file is what is said of one file. Refused has the reason where the lines cannot be read at all,
// Rejected where they can, but an instruction is wrong. A panic of BuildKit's counts as
// refused.
type file struct {
	Refused      string        `json:"refused"`
	Rejected     string        `json:"rejected"`
	Escape       string        `json:"escape"`
	Instructions []instruction `json:"instructions"`
	Stages       []stage       `json:"stages"`
}

type instruction struct {
	Keyword  string       `json:"keyword"`
	Flags    []string     `json:"flags"`
	Args     []string     `json:"args"`
	Expanded []string     `json:"expanded"`
	JSON     bool         `json:"json"`
	Heredocs []heredoc    `json:"heredocs"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Inner    *instruction `json:"inner"`
}

type heredoc struct {
	Name    string `json:"name"`
	Content string `json:"content"`
	Expand  bool   `json:"expand"`
	Chomp   bool   `json:"chomp"`
}

type stage struct {
	Name     string `json:"name"`
	Base     string `json:"base"`
	Commands int    `json:"commands"`
}

// environment is what words are expanded with. DockerfileOracleIT has the same one.
var environment = []string{"SET=one two", "EMPTY=", "PATHS=/a/b/a.b:*?", "N=8080"}

func main() {
	log.SetFlags(0)
	if null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		// The shell lexer warns of every NUL on standard error.
		os.Stderr = null
	}
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	for {
		var length uint32
		if err := binary.Read(in, binary.BigEndian, &length); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		content := make([]byte, length)
		if _, err := io.ReadFull(in, content); err != nil {
			log.Fatal(err)
		}
		if err := encoder.Encode(read(content)); err != nil {
			log.Fatal(err)
		}
	}
}

func read(content []byte) (answer file) {
	defer func() {
		if reason := recover(); reason != nil {
			answer = file{Refused: fmt.Sprint("panic: ", reason)}
		}
	}()
	result, err := parser.Parse(bytes.NewReader(content))
	if err != nil {
		return file{Refused: err.Error()}
	}
	answer.Escape = string(result.EscapeToken)
	for _, node := range result.AST.Children {
		answer.Instructions = append(answer.Instructions, *instructionOf(node, result.EscapeToken))
	}
	stages, _, err := instructions.Parse(result.AST, linter.New(&linter.Config{}))
	if err == nil && len(stages) == 0 {
		err = errors.New("dockerfile contains no stages to build")
	}
	if err != nil {
		answer.Rejected = err.Error()
		return answer
	}
	for _, s := range stages {
		answer.Stages = append(
			answer.Stages,
			stage{Name: bytewise(s.Name), Base: bytewise(s.BaseName), Commands: len(s.Commands)})
	}
	return answer
}

func instructionOf(node *parser.Node, escape rune) *instruction {
	answer := &instruction{
		Keyword: bytewise(node.Value),
		JSON:    node.Attributes["json"],
		Start:   node.StartLine,
		End:     node.EndLine,
	}
	for _, flag := range node.Flags {
		answer.Flags = append(answer.Flags, bytewise(flag))
	}
	for next := node.Next; next != nil; next = next.Next {
		if len(next.Children) > 0 {
			answer.Inner = instructionOf(next.Children[0], escape)
			continue
		}
		answer.Args = append(answer.Args, bytewise(next.Value))
		answer.Expanded = append(answer.Expanded, bytewise(expand(next.Value, escape)))
	}
	for _, doc := range node.Heredocs {
		answer.Heredocs = append(answer.Heredocs, heredoc{
			Name:    bytewise(doc.Name),
			Content: bytewise(doc.Content),
			Expand:  doc.Expand,
			Chomp:   doc.Chomp,
		})
	}
	return answer
}

func expand(word string, escape rune) string {
	value, _, err := shell.NewLex(escape).ProcessWord(word, shell.EnvsFromSlice(environment))
	if err != nil {
		return "\x00error"
	}
	return value
}

func bytewise(text string) string {
	var wide strings.Builder
	for i := 0; i < len(text); i++ {
		wide.WriteRune(rune(text[i]))
	}
	return wide.String()
}
