using RandomizedSmoothing.Cli;

return await SmoothingApp.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
