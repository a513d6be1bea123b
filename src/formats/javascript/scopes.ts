import type { AnyNode, Identifier, Program } from 'acorn';
import { type Invocation, invocationsAt } from './invocations.ts';
import { propertyName } from './literals.ts';
import { type Bound, bindPattern, type Definition } from './patterns.ts';
import { walk } from './walk.ts';

/** A variable, function, class or parameter. */
export interface Binding {
  readonly name: string;
  /** Every one of the script; [] for a variable that never gets a value. */
  readonly definitions: readonly Definition[];
  /** Where it is read, in the order of the text. */
  readonly references: readonly Identifier[];
}
/** A name that a pattern takes out of a value, declared or assigned. */
export interface Part {
  readonly identifier: Identifier;
  readonly definition: Definition & { readonly type: 'part' };
}
/** Which name means what. */
export interface Scopes {
  /** The variable that a name means where it stands; undefined for a global that the script does not declare. */
  bindingOf(identifier: Identifier): Binding | undefined;
  /** What the script assigns to a global without declaring it. */
  globalOf(name: string): Binding | undefined;
  /** Where the script reads names that nothing in it declares or assigns to. */
  readonly free: readonly Identifier[];
  /** The node whose variable a name is: a function, a block, or the program; undefined as in `bindingOf`. */
  scopeOf(identifier: Identifier): AnyNode | undefined;
  /** Whether anything in the script is declared by that name, wherever, or given to the global object. */
  declares(name: string): boolean;
  parentOf(node: AnyNode): AnyNode | undefined;
  /** How a function is called that is called where it stands; undefined for any other. */
  invocationOf(of: AnyNode): Invocation | undefined;
  readonly parts: readonly Part[];
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const BLOCKS = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
  'ClassExpression',
]);
/** Names of the global object. */
export const GLOBAL_OBJECTS: ReadonlySet<string> = new Set([
  'window',
  'self',
  'globalThis',
  'global',
  'top',
  'parent',
  'frames',
]);
type Variable = Binding & { readonly definitions: Definition[]; readonly references: Identifier[] };

/** Whether a node is a function of any sort but a method's shorthand, whose value is one. */
export function isFunctionNode(node: AnyNode): boolean {
  return FUNCTIONS.has(node.type);
}

/** Finds the variables of a script. Takes time in proportion to its length. */
export function scopesOf(program: Program): Scopes {
  return new ScopeReader(program);
}

class ScopeReader implements Scopes {
  readonly parts: Part[] = [];
  readonly #free: Identifier[] = [];
  readonly #parents = new Map<AnyNode, AnyNode>();
  /** The innermost scope around a node, itself included. */
  readonly #scopes = new Map<AnyNode, AnyNode>();
  readonly #variables = new Map<AnyNode, Map<string, Variable>>();
  readonly #globals = new Map<string, Variable>();
  readonly #names = new Set<string>();
  readonly #declarations = new Set<AnyNode>();
  readonly #invocations = new Map<AnyNode, Invocation>();

  constructor(program: Program) {
    walk(program, (node, parents) => {
      this.#place(node, parents.at(-1));
      this.#declare(node);
      if (node.type === 'CallExpression' || node.type === 'NewExpression')
        for (const invocation of invocationsAt(node)) this.#invocations.set(invocation.of, invocation);
      return undefined;
    });
    walk(program, (node) => {
      this.#assign(node);
      if (node.type === 'Identifier') this.#refer(node);
      return undefined;
    });
  }

  bindingOf(identifier: Identifier): Binding | undefined {
    return this.#find(identifier)?.[0];
  }

  get free(): readonly Identifier[] {
    return this.#free.filter(({ name }) => !this.#globals.has(name) && !this.#names.has(name));
  }

  scopeOf(identifier: Identifier): AnyNode | undefined {
    return this.#find(identifier)?.[1];
  }

  globalOf(name: string): Binding | undefined {
    return this.#globals.get(name);
  }

  declares(name: string): boolean {
    return this.#names.has(name);
  }

  parentOf(node: AnyNode): AnyNode | undefined {
    return this.#parents.get(node);
  }

  invocationOf(of: AnyNode): Invocation | undefined {
    return this.#invocations.get(of);
  }

  #place(node: AnyNode, parent: AnyNode | undefined): void {
    if (parent) this.#parents.set(node, parent);
    const own = !parent || isFunctionNode(node) || node.type === 'StaticBlock' || BLOCKS.has(node.type);
    this.#scopes.set(node, own ? node : (this.#scopes.get(parent) ?? node));
  }

  #declare(node: AnyNode): void {
    const parent = this.#parents.get(node);
    const outer = parent && this.#scopes.get(parent);
    if (node.type === 'VariableDeclaration') this.#declareVariables(node, outer ?? node);
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id && outer)
      this.#add(outer, node.id, { type: 'value', node });
    if ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id)
      this.#add(node, node.id, { type: 'value', node });
    if (node.type === 'CatchClause' && node.param)
      bindPattern(node.param, undefined, (identifier, definition) => this.#add(node, identifier, definition));
    if (!('params' in node)) return;
    for (const [index, parameter] of node.params.entries()) {
      const simple = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (parameter.type === 'AssignmentPattern' && simple.type === 'Identifier')
        this.#add(node, simple, { type: 'value', node: parameter.right });
      if (simple.type === 'Identifier') this.#add(node, simple, { type: 'parameter', of: node, index });
      else
        bindPattern(simple, undefined, (identifier, definition) => this.#add(node, identifier, definition));
    }
  }

  #declareVariables(declaration: AnyNode & { readonly type: 'VariableDeclaration' }, inner: AnyNode): void {
    const parent = this.#parents.get(declaration);
    const isLoop = parent?.type === 'ForInStatement' || parent?.type === 'ForOfStatement';
    const scope = declaration.kind === 'var' ? this.#functionAround(inner) : inner;
    for (const { id, init } of declaration.declarations) {
      if (!init && !isLoop && id.type === 'Identifier') {
        // A variable without a value has no definition, but it is declared.
        this.#variable(scope, id.name);
        this.#declarations.add(id);
      } else bindPattern(id, init ?? undefined, (name, definition) => this.#add(scope, name, definition));
    }
  }

  #assign(node: AnyNode): void {
    const bind: Bound = (identifier, definition) => {
      this.#declarations.add(identifier);
      if (definition.type === 'part') this.parts.push({ identifier, definition });
      (this.#find(identifier)?.[0] ?? this.#global(identifier.name)).definitions.push(definition);
    };
    if (node.type === 'AssignmentExpression' && node.left.type !== 'MemberExpression') {
      const takesOver = ['=', '||=', '&&=', '??='].includes(node.operator);
      bindPattern(node.left, takesOver ? node.right : undefined, bind);
    }
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      const { object, property, computed } = node.left;
      const isGlobal = object.type === 'Identifier' && GLOBAL_OBJECTS.has(object.name);
      const name =
        isGlobal || object.type === 'ThisExpression' ? propertyName(property, computed) : undefined;
      if (name !== undefined) this.#names.add(name);
    }
    if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier')
      bind(node.argument, { type: 'unknown' });
    const isLoop = node.type === 'ForInStatement' || node.type === 'ForOfStatement';
    if (isLoop && node.left.type !== 'VariableDeclaration') bindPattern(node.left, undefined, bind);
  }

  #refer(identifier: Identifier): void {
    if (this.#declarations.has(identifier) || this.#isName(identifier)) return;
    const variable = this.#find(identifier)?.[0];
    if (variable) variable.references.push(identifier);
    else this.#free.push(identifier);
  }

  /** Whether an identifier is only the name of a property, a label or a function. */
  #isName(identifier: Identifier): boolean {
    const parent = this.#parents.get(identifier);
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.property === identifier && !parent.computed;
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return parent.key === identifier && !parent.computed;
      case 'LabeledStatement':
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return true;
      default:
        return false;
    }
  }

  #find(identifier: Identifier): readonly [Variable, AnyNode] | undefined {
    let scope = this.#scopes.get(identifier);
    while (scope) {
      const variable = this.#variables.get(scope)?.get(identifier.name);
      if (variable) return [variable, scope];
      const parent = this.#parents.get(scope);
      scope = parent && this.#scopes.get(parent);
    }
    return undefined;
  }

  #functionAround(scope: AnyNode): AnyNode {
    let current = scope;
    while (!isFunctionNode(current) && current.type !== 'StaticBlock') {
      const parent = this.#parents.get(current);
      if (!parent) return current;
      current = this.#scopes.get(parent) ?? parent;
    }
    return current;
  }

  #add(scope: AnyNode, identifier: Identifier, definition: Definition): void {
    this.#declarations.add(identifier);
    if (definition.type === 'part') this.parts.push({ identifier, definition });
    this.#variable(scope, identifier.name).definitions.push(definition);
  }

  #variable(scope: AnyNode, name: string): Variable {
    const variables = this.#variables.get(scope) ?? new Map<string, Variable>();
    this.#variables.set(scope, variables);
    const variable = variables.get(name) ?? { name, definitions: [], references: [] };
    variables.set(name, variable);
    this.#names.add(name);
    return variable;
  }

  #global(name: string): Variable {
    const variable = this.#globals.get(name) ?? { name, definitions: [], references: [] };
    this.#globals.set(name, variable);
    return variable;
  }
}
