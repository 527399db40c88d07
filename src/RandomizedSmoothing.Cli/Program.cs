using RandomizedSmoothing.Cli;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Check;

if (ModelTrial.IsAsked(args))
{
    return ModelTrial.Run(args);
}

if (CheckProcess.IsNeeded(args))
{
    return await new CheckProcess(args, Console.Error).RunAsync();
}

var exitCode = await SmoothingApp.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
CheckProcess.End(Console.Error);
return exitCode;
