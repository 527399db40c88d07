using RandomizedSmoothing.Cli;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Check;
using RandomizedSmoothing.Cli.Output;

// Greek letters and signs are in every answer, whatever the machine's own letters are.
Utf8.Set();
using var patient = new PatientWriter(Console.Error);
Console.SetError(patient);

if (ModelTrial.IsAsked(args))
{
    return ModelTrial.Run(args);
}

if (CheckProcess.IsNeeded(args))
{
    return await new CheckProcess(args, Console.Error).RunAsync();
}

// Kept from the start: a file that is checked may set others.
var (output, error) = (Console.Out, Console.Error);
CheckProcess.WatchParent();
var exitCode = await Interruption.WaitAsync(cancellation => SmoothingApp.RunAsync(args, output, error, cancellation), error);
CheckProcess.End(error, exitCode);
return exitCode;
