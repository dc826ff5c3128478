/// Rates that others have published of a benchmark, to stand beside those of a run.
public struct PublishedTable: Sendable, Hashable, Codable {
  /// Which cases a published rate is about.
  public struct Task: Sendable, Hashable, Codable {
    /// The name in `Row.task`.
    public var name: String
    /// What reports call it.
    public var title: LocalText
    /// The language of the code; `nil` for any.
    public var language: CodeLanguage?
    /// The scenarios.
    public var scenarios: [ID<Scenario>]
    /// How many prompts it has.
    public var prompts: Int

    /// Creates a task.
    public init(
      name: String, title: LocalText, language: CodeLanguage?, scenarios: [ID<Scenario>], prompts: Int
    ) {
      self.name = name
      self.title = title
      self.language = language
      self.scenarios = scenarios
      self.prompts = prompts
    }
  }

  /// An agent that was published.
  public struct Agent: Sendable, Hashable, Codable {
    /// Its published name.
    public var name: String
    /// The agents of this program that follow its protocol.
    public var own: [ID<AgentName>]

    /// Creates an agent.
    public init(name: String, own: [ID<AgentName>]) {
      self.name = name
      self.own = own
    }
  }

  /// What was published of one agent on one model.
  public struct Row: Sendable, Hashable, Codable {
    /// The task.
    public var task: String
    /// The agent's published name.
    public var agent: String
    /// The model's published name.
    public var model: String
    /// The rates in 0...1, in the order of the scale's rates or the columns of the table.
    public var rates: [Double]
    /// The means of the rates that are published by scenario, in the same order; `nil` if there are none.
    public var means: [Double]?
    /// How many prompts the rates rest on; `nil` if that is not known.
    public var n: Int?

    /// Creates a row.
    public init(task: String, agent: String, model: String, rates: [Double], means: [Double]?, n: Int?) {
      self.task = task
      self.agent = agent
      self.model = model
      self.rates = rates
      self.means = means
      self.n = n
    }
  }

  /// Where the rates come from.
  public var source: String
  /// The scale whose scorer gave them, or the table of scores that they belong to (`IndexTable.id`).
  public var scale: String
  /// What they are about.
  public var tasks: [Task]
  /// The agents.
  public var agents: [Agent]
  /// The rates.
  public var rows: [Row]

  /// Creates a table.
  public init(source: String, scale: String, tasks: [Task], agents: [Agent], rows: [Row]) {
    self.source = source
    self.scale = scale
    self.tasks = tasks
    self.agents = agents
    self.rows = rows
  }
}
