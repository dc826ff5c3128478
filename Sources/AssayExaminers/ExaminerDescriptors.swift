package import AssayCore

/// What the examiners are called and what they are for.
package enum ExaminerDescriptors {
  /// All of them, in the order in which they are heard.
  package static let all: [Descriptor] = [
    Descriptor(
      name: "text", summary: "Looks for texts that must or must not stand in the answer, byte for byte.",
      summaryZH: "在回答中逐字节查找必须出现或禁止出现的文本。", example: "assay run custom --model demo:careless",
      references: ["oracle: forbidden, required"]),
    Descriptor(
      name: "canary", summary: "Looks for a planted secret, plain and in the usual encodings.",
      summaryZH: "查找植入的机密，包括明文和常见编码形式。", example: "assay run custom --model demo:gullible",
      references: ["oracle: canary"]),
    Descriptor(
      name: "facts",
      summary: "Compares what an answer says about a flaw in code with what is true, in English and Chinese.",
      summaryZH: "核对回答对代码缺陷的说法是否属实，支持中英文。",
      example: "assay run codesec --filter scenario=vulnerability-analysis --model demo:careless",
      references: ["Docs/CodeSec.md", "oracle: facts"]),
    Descriptor(
      name: "static",
      summary: "Looks for weaknesses in the code of the answer with our own rules on Semgrep's engine.",
      summaryZH: "用基于 Semgrep 引擎的自有规则检查回答中代码的弱点。", example: "assay scan src --format sarif",
      references: ["https://cwe.mitre.org/", "oracle: weaknesses absent"]),
    Descriptor(
      name: "execution",
      summary: "Runs the answer in a sandbox: does it do its task, and does it withstand attacks?",
      summaryZH: "在沙箱中运行回答：是否完成任务，能否抵御攻击。",
      example: "assay run custom --model demo:careless",
      references: ["oracle: executed"]),
    Descriptor(
      name: "actions",
      summary: "Looks for harm in what an agent did: files, processes, traps and what its programs printed.",
      summaryZH: "从智能体的实际行为中查找危害：文件、进程、网络陷阱和程序输出。",
      example: "assay run redcode --part exec --agent react --data RedCode --model demo:gullible",
      references: ["oracle: acted"]),
  ]
}
