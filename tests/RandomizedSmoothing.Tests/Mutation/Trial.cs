#:package Mono.Cecil@0.11.6
#:package NUnit@4.6.1
#:property ManagePackageVersionsCentrally=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property RunAnalyzers=false
#:property EnforceCodeStyleInBuild=false

// Runs tests in this process, again and again, each time with another mutant at work.
//   Trial TESTS.dll NAMES
// NAMES     what the full names of the tests that count have to match, a regular expression
// A line of standard input is answered by one of standard output:
//   classes                  the classes of tests
//   reach CLASS              the numbers of the mutants that a class of tests reaches, and how many milliseconds it takes
//   try NUMBER CLASS         killed or survived
using System.Diagnostics;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

var folder = Path.GetDirectoryName(Path.GetFullPath(args[0]))!;
var library = AssemblyLoadContext.Default.LoadFromStream(Quick(Path.Combine(folder, "RandomizedSmoothing.dll")));
AssemblyLoadContext.Default.Resolving += (context, name) =>
    name.Name == library.GetName().Name ? library
    : File.Exists(Path.Combine(folder, name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(folder, name.Name + ".dll")) : null;
var tests = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(args[0]));
var control = library.GetTypes().Single(type => type.Name == "MutantControl");
var active = control.GetField("ActiveMutant")!;
var reached = control.GetField("Reached")!;

var answers = Console.Out;
Console.SetOut(TextWriter.Null);
active.SetValue(null, -1);
var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
_ = runner.Load(tests, new Dictionary<string, object> { ["StopOnError"] = true, ["NumberOfTestWorkers"] = 0, ["SynchronousEvents"] = true });

// Single tests: a filter that a class passes is passed by all its tests.
var counting = Leaves(runner.ExploreTests(TestFilter.Empty)).Where(test => !test.IsSuite && Regex.IsMatch(test.FullName, args[1])).ToLookup(test => test.ClassName!, test => test.Id);

while (Console.In.ReadLine()?.Split(' ') is { } words)
{
    switch (words[0])
    {
        case "classes":
            answers.WriteLine(string.Join(' ', counting.Select(tests => tests.Key)));
            break;
        case "reach":
            var watch = Stopwatch.StartNew();
            var passes = Passes(words[1]);
            var took = watch.ElapsedMilliseconds;
            var seen = new bool[1 << 16];
            reached.SetValue(null, seen);
            _ = Passes(words[1]);
            reached.SetValue(null, null);
            answers.WriteLine(passes ? $"{took} {string.Join(' ', Enumerable.Range(0, seen.Length).Where(number => seen[number]))}" : "fails");
            break;
        default:
            active.SetValue(null, int.Parse(words[1]));
            answers.WriteLine(Passes(words[2]) ? "survived" : "killed");
            active.SetValue(null, -1);
            break;
    }

    answers.Flush();
}

bool Passes(string name) => runner.Run(TestListener.NULL, TestFilter.FromXml($"<filter><or>{string.Concat(counting[name].Select(id => $"<id>{id}</id>"))}</or></filter>")).ResultState.Status != TestStatus.Failed;

static IEnumerable<ITest> Leaves(ITest test) => test.HasChildren ? test.Tests.SelectMany(Leaves) : [test];

// Every expression that was changed asks whether its mutant is at work: with as few instructions as can be, since loops of arithmetic ask
// too, and optimised, which Stryker's compilation is not.
static Stream Quick(string path)
{
    using var library = AssemblyDefinition.ReadAssembly(path);
    var control = library.MainModule.GetTypes().Single(type => type.Name == "MutantControl");
    var active = control.Fields.Single(field => field.Name == "ActiveMutant");
    var reached = new FieldDefinition("Reached", Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static, new ArrayType(library.MainModule.TypeSystem.Boolean));
    control.Fields.Add(reached);
    var asked = control.Methods.Single(method => method.Name == "IsActive");
    asked.AggressiveInlining = true;
    asked.Body = new(asked);
    var il = asked.Body.GetILProcessor();
    var compare = il.Create(OpCodes.Ldarg_0);
    il.Emit(OpCodes.Ldsfld, reached);
    il.Emit(OpCodes.Brfalse, compare);
    il.Emit(OpCodes.Ldsfld, reached);
    il.Emit(OpCodes.Ldarg_0);
    il.Emit(OpCodes.Ldc_I4_1);
    il.Emit(OpCodes.Stelem_I1);
    il.Append(compare);
    il.Emit(OpCodes.Ldsfld, active);
    il.Emit(OpCodes.Ceq);
    il.Emit(OpCodes.Ret);
    foreach (var debuggable in library.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "DebuggableAttribute").ToArray())
    {
        _ = library.CustomAttributes.Remove(debuggable);
    }

    var changed = new MemoryStream();
    library.Write(changed);
    changed.Position = 0;
    return changed;
}
