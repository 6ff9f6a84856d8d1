internal import SeasonModel
